package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import dev.spike.cli.console.Table;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What runs now on every collection, and what comes next. */
@Command(
    name = "status",
    description = "Show which spikes run now and which come next, on every collection.",
    footer = {
      "",
      "As JSON, each collection has the spike that runs (active) and the one that comes",
      "next (next), both as the service describes them, or null. One that recurs can be",
      "both; then next has the start and the end of its next occurrence."
    })
public final class StatusCommand implements Runnable {

  private static final String ACTIVE = "active";
  private static final String NEXT = "next";

  @Mixin private final Work work;

  @Mixin private ZoneOption zone;

  /** The command. */
  public StatusCommand(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          TimeWriter writer = zone.writer(work.now(place));
          work.show(status(place), (json, paper) -> view(json, writer, paper));
        });
  }

  private static ArrayNode status(Place place) {
    ArrayNode status = Json.list();
    ArrayNode collections = Lists.all(place, Ask.get(Collections.PATH));
    List<SpikeFacts> ahead = Spikes.ahead(place);
    for (JsonNode collection : collections) {
      long id = collection.path("id").asLong();
      List<SpikeFacts> own = ahead.stream().filter(spike -> spike.collectionId() == id).toList();
      ObjectNode line = status.addObject();
      line.put("collection_id", id).put("collection_name", collection.path("name").asText());
      line.set(ACTIVE, active(own));
      line.set(NEXT, next(own));
    }
    return status;
  }

  private static JsonNode active(List<SpikeFacts> spikes) {
    return spikes.stream()
        .filter(spike -> spike.is(SpikeFacts.ACTIVE))
        .min(SpikeFacts.AT_WORK)
        .map(SpikeFacts::json)
        .orElse(null);
  }

  private static JsonNode next(List<SpikeFacts> spikes) {
    return spikes.stream()
        .flatMap(spike -> spike.toCome().stream())
        .min(Comparator.comparing(SpikeFacts::start).thenComparing(SpikeFacts.AT_WORK))
        .map(SpikeFacts::json)
        .orElse(null);
  }

  private void view(JsonNode status, TimeWriter writer, Paper paper) {
    if (status.isEmpty()) {
      work.console().remark(Collections.NONE);
      return;
    }
    List<JsonNode> lines = Lists.of(status);
    paper.line(paper.styled(Style.HEADING, writer.heading()));
    paper.line(summary(lines));
    paper.line("");
    table(writer).print(lines, paper);
    if (lines.stream().noneMatch(line -> line.hasNonNull(ACTIVE) || line.hasNonNull(NEXT))) {
      work.console()
          .remark(
              "No spike is planned; spike spikes create COLLECTION NAME --from now --for 30m"
                  + " plans one.");
    }
  }

  private static String summary(List<JsonNode> lines) {
    long active = lines.stream().filter(line -> line.hasNonNull(ACTIVE)).count();
    String collections = lines.size() == 1 ? "the one collection" : lines.size() + " collections";
    return (active == 0 ? "None" : Long.toString(active))
        + " of "
        + collections
        + (active == 1 ? " is under a spike." : " are under a spike.");
  }

  private static Table<JsonNode> table(TimeWriter writer) {
    return Table.<JsonNode>of()
        .with("COLLECTION", line -> line.path("collection_name").asText())
        .with("NOW", of(ACTIVE, SpikeFacts::name), line -> Style.ACTIVE)
        .with("UNTIL", of(ACTIVE, spike -> writer.minute(spike.end())), line -> Style.ACTIVE)
        .with("LEFT", of(ACTIVE, spike -> writer.distance(spike.end())), line -> Style.ACTIVE)
        .with("NEXT", of(NEXT, SpikeFacts::name), line -> Style.COMING)
        .with("BEGINS", of(NEXT, spike -> writer.minute(spike.start())), line -> Style.COMING)
        .with("IN", of(NEXT, spike -> writer.distance(spike.start())), line -> Style.COMING);
  }

  private static Function<JsonNode, String> of(String which, Function<SpikeFacts, String> fact) {
    return line ->
        Optional.of(line.path(which))
            .filter(JsonNode::isObject)
            .map(spike -> fact.apply(new SpikeFacts(spike)))
            .orElse("-");
  }
}
