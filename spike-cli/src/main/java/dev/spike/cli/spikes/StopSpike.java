package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "stop",
    description = "End a spike that runs, now.",
    footer = {"", "spike spikes stop peak"})
final class StopSpike implements Runnable {

  @Mixin private final Work work;

  @Mixin private SpikeChoice choice;

  StopSpike(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          SpikeFacts spike = choice.at(place);
          Sentences.demandOneWindow(
              spike,
              "spike spikes skip %1$d leaves out the occurrence that runs or comes next, and spike spikes delete %1$d does away with all of them"
                  .formatted(spike.id()));
          if (!spike.is(SpikeFacts.ACTIVE)) {
            throw notRunning(spike);
          }
          // Whoever shall have ended long ago ends when the service says that it is now.
          ObjectNode change = Json.object();
          change.set("end_datetime", spike.json().get("start_datetime"));
          ObjectNode after = place.ask(Ask.patch(Spikes.ONE, spike.id()).with(change)).object();
          work.report(
              after, "Stopped " + spike.title() + "; the collection yields its own values again.");
        });
  }

  private static Refusal notRunning(SpikeFacts spike) {
    return new Refusal(
        Refusal.Kind.CONFLICT,
        spike.is(SpikeFacts.EXPIRED)
            ? spike.title() + " is over already"
            : spike.title()
                + " has not begun; spike spikes delete "
                + spike.id()
                + " does away with it");
  }
}
