package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Table;
import dev.spike.cli.console.Words;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Lists;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "List the spikes.",
    footer = {
      "",
      "spike spikes list",
      "spike spikes list --collection Router --status scheduled -o csv"
    })
final class ListSpikes implements Runnable {

  private static final String EMPTY =
      "There are no such spikes; spike spikes create COLLECTION NAME --from now --for 30m plans"
          + " one.";

  @Mixin private final Work work;

  @Mixin private ZoneOption zone;

  @Option(
      names = "--collection",
      paramLabel = "NAME",
      description = "Only those of this collection.")
  private Optional<String> collection = Optional.empty();

  /** What a spike can be at present. */
  enum Standing {
    /** It is to come. */
    SCHEDULED,
    /** It runs. */
    ACTIVE,
    /** It is over. */
    EXPIRED;

    /** Reads the names. */
    static final class Names extends Labels<Standing> {

      Names() {
        super(Words.of("a status", Standing.values()));
      }
    }
  }

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      converter = Standing.Names.class,
      completionCandidates = Standing.Names.class,
      description = "Only those that are scheduled, active or expired.")
  private Optional<Standing> status = Optional.empty();

  ListSpikes(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          TimeWriter writer = zone.writer(work.now(place));
          Ask ask = Ask.get(Spikes.PATH);
          if (status.isPresent()) {
            ask = ask.with("status", Words.of(status.get()));
          }
          if (collection.isPresent()) {
            String id = Collections.named(place, collection.get()).path("id").asText();
            ask = ask.with("collection_id", id);
          }
          ArrayNode spikes = Lists.all(place, ask);
          work.show(spikes, table(spikes, writer), EMPTY);
        });
  }

  /** Most spikes neither recur nor have a priority; where none does, there is no column for it. */
  private static Table<JsonNode> table(ArrayNode spikes, TimeWriter writer) {
    List<SpikeFacts> all = Lists.of(spikes).stream().map(SpikeFacts::new).toList();
    Table<JsonNode> table = table(writer);
    if (all.stream().anyMatch(spike -> spike.priority() > 0)) {
      table = table.withNumber("PRIORITY", of(ListSpikes::priority));
    }
    return all.stream().anyMatch(SpikeFacts::recurs)
        ? table.with("RECURS", of(spike -> spike.recurs() ? spike.inWords() : "-"))
        : table;
  }

  private static String priority(SpikeFacts spike) {
    return spike.priority() == 0 ? "-" : Integer.toString(spike.priority());
  }

  private static Table<JsonNode> table(TimeWriter writer) {
    return Table.<JsonNode>of()
        .withNumber("ID", of(spike -> Long.toString(spike.id())))
        .with("NAME", of(SpikeFacts::name))
        .with("COLLECTION", of(SpikeFacts::collection))
        .with("STATUS", of(SpikeFacts::status), of(SpikeFacts::style))
        .with("BEGINS (" + writer.zone().getId() + ")", of(spike -> writer.exact(spike.start())))
        .with("LASTS", of(spike -> Lengths.write(spike.length())));
  }

  private static <T> Function<JsonNode, T> of(Function<SpikeFacts, T> fact) {
    return json -> fact.apply(new SpikeFacts(json));
  }
}
