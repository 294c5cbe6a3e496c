package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "edit",
    description = "Change a spike: its name, its time, or what it does to fields.",
    footer = {
      "",
      "spike spikes edit peak --from 'tomorrow 09:00' --for 1h --set cpu='range 90..95'"
    })
final class EditSpike implements Runnable {

  @Mixin private final Work work;

  @Mixin private SpikeChoice choice;

  @Option(names = "--name", paramLabel = "NAME", description = "How it shall be called.")
  private Optional<String> name = Optional.empty();

  @Mixin private WindowOptions window;

  @Mixin private SetOption set;

  @Mixin private ContinuityOption continuity;

  EditSpike(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(
        place -> {
          Instant now = work.now(place);
          SpikeFacts before = choice.at(place);
          ObjectNode change = change(before, now);
          ObjectNode after = place.ask(Ask.patch(Spikes.ONE, before.id()).with(change)).object();
          SpikeFacts spike = new SpikeFacts(after);
          work.report(
              after, "Changed " + spike.title() + Sentences.window(spike, window.writer(now)));
        });
  }

  private ObjectNode change(SpikeFacts before, Instant now) {
    ObjectNode change = Json.object();
    name.ifPresent(text -> change.put("name", text));
    Optional<Instant> start = window.start(now, work.console());
    start.ifPresent(instant -> change.put("start_datetime", instant.toString()));
    window
        .end(now, start.orElse(before.start()), work.console())
        .ifPresent(instant -> change.put("end_datetime", instant.toString()));
    continuity.word().ifPresent(word -> change.put("continuity", word));
    Changes changes = Changes.of(before, set.lines());
    if (!changes.isEmpty()) {
      change.set("spike_fields", changes.json());
    }
    if (change.isEmpty()) {
      throw window.wrong(
          "say what shall change: --name, --from, --to, --for, --set or --continuity");
    }
    return change;
  }
}
