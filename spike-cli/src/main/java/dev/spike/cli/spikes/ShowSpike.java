package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import dev.spike.http.json.RuleJson;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "show",
    description = "Show a spike: when it is, and what it does to which field.",
    footer = {"", "spike spikes show peak", "spike spikes show 12 --zone UTC"})
final class ShowSpike implements Runnable {

  private static final int SHOWN = 5;

  @Mixin private final Work work;

  @Mixin private ZoneOption zone;

  @Mixin private SpikeChoice choice;

  ShowSpike(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          TimeWriter writer = zone.writer(work.now(place));
          SpikeFacts spike = choice.at(place);
          work.show(spike.json(), (json, paper) -> view(place, spike, writer, paper));
        });
  }

  private static void view(Place place, SpikeFacts spike, TimeWriter writer, Paper paper) {
    paper.line(
        paper.styled(Style.HEADING, spike.title())
            + ": "
            + paper.styled(spike.style(), standing(spike, writer)));
    paper.line(
        "From "
            + writer.exact(spike.start())
            + " to "
            + writer.exact(spike.end())
            + " ("
            + writer.zone().getId()
            + "), "
            + Lengths.write(spike.length())
            + "; counters "
            + (spike.json().path("continuity").asText().equals("shared")
                ? "are those of the collection."
                : "are its own."));
    if (spike.recurs()) {
      paper.line("Recurs " + spike.inWords() + ".");
      paper.line("Next: " + Sentences.upcoming(spike, writer, SHOWN) + ".");
    }
    if (spike.priority() > 0) {
      paper.line(
          "Priority " + spike.priority() + ": the highest of those that overlap is at work.");
    }
    for (JsonNode fault : spike.json().path("faults")) {
      paper.line("Fault: " + fault.asText() + ".");
    }
    paper.line("");
    Map<String, String> before = rules(place, spike);
    table(before).print(Lists.of(spike.json().path("spike_fields")), paper);
  }

  private static String standing(SpikeFacts spike, TimeWriter writer) {
    return switch (spike.status()) {
      case SpikeFacts.ACTIVE -> "runs now, " + writer.distance(spike.end()) + " left";
      case SpikeFacts.SCHEDULED -> "begins in " + writer.distance(spike.start());
      default -> "is over since " + writer.distance(spike.end());
    };
  }

  private static Map<String, String> rules(Place place, SpikeFacts spike) {
    Map<String, String> rules = new HashMap<>();
    place
        .ask(Ask.get(Collections.ONE, spike.collectionId()))
        .object()
        .path("fields")
        .forEach(field -> rules.put(field.path("id").asText(), RuleJson.of(field).toString()));
    return rules;
  }

  private static Table<JsonNode> table(Map<String, String> before) {
    return Table.<JsonNode>of()
        .with("FIELD", field -> field.path("field_name").asText())
        .with("OF", field -> field.path("collection_type").asText())
        .with("OTHERWISE", field -> otherwise(before, field))
        .with(
            "UNDER THE SPIKE",
            field -> isSame(before, field) ? "the same" : RuleJson.of(field).toString(),
            field -> isSame(before, field) ? Style.FAINT : Style.ACTIVE);
  }

  private static String otherwise(Map<String, String> before, JsonNode field) {
    return before.getOrDefault(field.path("original_field_id").asText(), "(no such field)");
  }

  private static boolean isSame(Map<String, String> before, JsonNode field) {
    return otherwise(before, field).equals(RuleJson.of(field).toString());
  }
}
