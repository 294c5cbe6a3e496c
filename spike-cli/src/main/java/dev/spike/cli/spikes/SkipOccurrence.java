package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "skip",
    description = "Leave out one occurrence of a spike that recurs.",
    footer = {
      "",
      "spike spikes skip nightly                     the one that runs or comes next",
      "spike spikes skip nightly --at 'monday 02:00' --zone Europe/Berlin"
    })
final class SkipOccurrence implements Runnable {

  @Mixin private final Work work;

  private final InstantSource clock;

  @Mixin private SpikeChoice choice;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "When the occurrence begins: the one that runs or comes next is left out if nothing is"
              + " said.")
  private Optional<String> at = Optional.empty();

  @Mixin private ZoneOption zone;

  SkipOccurrence(Bench bench) {
    work = new Work(bench);
    clock = bench.clock();
  }

  @Override
  public void run() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Instant> named = at.map(text -> zone.reader(now).read(text).toldTo(work.console()));
    work.at(
        place -> {
          SpikeFacts before = choice.at(place);
          // What is named by nobody is told by name, so that it stays the one that was seen.
          Instant begin = named.orElse(before.start());
          ObjectNode wish = Json.object();
          if (before.recurs()) {
            wish.put("start_datetime", begin.toString());
          }
          ObjectNode after =
              place.ask(Ask.post(Spikes.ONE + "/skip", before.id()).with(wish)).object();
          work.report(after, skipped(new SpikeFacts(after), begin, zone.writer(now)));
        });
  }

  private static String skipped(SpikeFacts spike, Instant begin, TimeWriter writer) {
    String left = Sentences.upcoming(spike, writer, 1);
    return "Skipped "
        + spike.title()
        + " at "
        + writer.near(begin)
        + "; "
        + (spike.upcoming().isEmpty() ? left : "the next occurrence is " + left)
        + ".";
  }
}
