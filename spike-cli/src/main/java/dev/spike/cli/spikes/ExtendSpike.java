package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeReader;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "extend",
    description = "Let a spike last longer.",
    footer = {"", "spike spikes extend peak --by 30m", "spike spikes extend peak --to 17:30"})
final class ExtendSpike implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private final Work work;

  @Mixin private SpikeChoice choice;

  @Option(names = "--by", paramLabel = "DURATION", description = "How much longer it shall last.")
  private Optional<String> by = Optional.empty();

  @Option(names = "--to", paramLabel = "TIME", description = "When it shall be over instead.")
  private Optional<String> to = Optional.empty();

  @Mixin private ZoneOption zone;

  ExtendSpike(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    if (by.isPresent() == to.isPresent()) {
      throw new WrongUsage(
          spec.commandLine(), "say either how much longer (--by 30m) or until when (--to 17:30)");
    }
    work.at(
        place -> {
          Instant now = work.now(place);
          TimeWriter writer = zone.writer(now);
          SpikeFacts before = choice.at(place);
          Sentences.demandOneWindow(
              before,
              "spike spikes edit %d --recurs says how long each occurrence lasts; at present it is '%s'"
                  .formatted(before.id(), before.occurrences()));
          ObjectNode change = Json.object().put("end_datetime", end(before, now).toString());
          ObjectNode after = place.ask(Ask.patch(Spikes.ONE, before.id()).with(change)).object();
          SpikeFacts spike = new SpikeFacts(after);
          work.report(after, "Extended " + spike.title() + Sentences.window(spike, writer));
        });
  }

  private Instant end(SpikeFacts spike, Instant now) {
    TimeReader reader = zone.reader(now).after(spike.end());
    Instant end =
        by.map(text -> spike.end().plus(Lengths.read(text)))
            .or(() -> to.map(text -> reader.read(text).toldTo(work.console())))
            .orElseThrow();
    if (!end.isAfter(spike.end())) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          spike.title()
              + " lasts until "
              + zone.writer(now).exact(spike.end())
              + " as it is; spike spikes edit --to makes it shorter");
    }
    return end;
  }
}
