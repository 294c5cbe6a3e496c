package dev.spike.cli.spikes;

import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Consent;
import dev.spike.cli.work.Work;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "delete",
    description = "Do away with a spike and its counters.",
    footer = {"", "spike spikes delete peak", "spike spikes delete 12 --yes"})
final class DeleteSpike implements Runnable {

  @Mixin private final Work work;

  @Mixin private Consent consent;

  @Mixin private SpikeChoice choice;

  DeleteSpike(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        (place, where) -> {
          SpikeFacts spike = choice.at(place);
          if (consent.to("delete the spike " + spike.title(), where, work.console())) {
            place.ask(Ask.delete(Spikes.ONE, spike.id())).required();
            work.report("Deleted " + spike.title() + ".");
          }
        });
  }
}
