package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Work;
import dev.spike.http.json.Json;
import dev.spike.http.json.SpikeJson;
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
      "spike spikes edit peak --from 'tomorrow 09:00' --for 1h --set cpu='range 90..95'",
      "spike spikes edit peak --recurs 'cron \"0 9 * * 1-5\" in Europe/Berlin for 1h'",
      "",
      "One that recurs is made to come only once by --from with --to or --for."
    })
final class EditSpike implements Runnable {

  @Mixin private final Work work;

  @Mixin private SpikeChoice choice;

  @Option(names = "--name", paramLabel = "NAME", description = "How it shall be called.")
  private Optional<String> name = Optional.empty();

  @Mixin private WindowOptions window;

  @Mixin private PriorityOption priority;

  @Mixin private SetOption set;

  @Mixin private FaultOption faults;

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

  private void time(ObjectNode change, SpikeFacts before, Instant now) {
    window.recurrence().ifPresent(terms -> change.set("recurrence", SpikeJson.write(terms)));
    Optional<Instant> start = window.start(now, work.console());
    Optional<Instant> end = window.end(now, start.orElse(before.start()), work.console());
    if (before.recurs() && start.isPresent() != end.isPresent()) {
      Sentences.demandOneWindow(
          before,
          "--recurs says otherwise when, and --from with --to or --for makes it come only once");
    }
    if (before.recurs() && start.isPresent()) {
      change.putNull("recurrence");
    }
    start.ifPresent(instant -> change.put("start_datetime", instant.toString()));
    end.ifPresent(instant -> change.put("end_datetime", instant.toString()));
  }

  private ObjectNode change(SpikeFacts before, Instant now) {
    ObjectNode change = Json.object();
    name.ifPresent(text -> change.put("name", text));
    time(change, before, now);
    priority.write(change);
    continuity.word().ifPresent(word -> change.put("continuity", word));
    Changes changes = Changes.of(before, set.lines());
    if (!changes.isEmpty()) {
      change.set("spike_fields", changes.json());
    }
    faults.write(change);
    if (change.isEmpty()) {
      throw window.wrong(
          "say what shall change: --name, --from, --to, --for, --recurs, --priority, --set,"
              + " --fault or --continuity");
    }
    return change;
  }
}
