package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Collections;
import dev.spike.cli.work.Work;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.http.json.Json;
import dev.spike.http.json.SpikeJson;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    description = "Plan a spike.",
    footer = {
      "",
      "spike spikes create Router peak --from now --for 30m --set cpu='range 95..99'",
      "spike spikes create Router night --from 'tomorrow 02:00' --to 'tomorrow 04:00' \\",
      "  --zone Europe/Berlin --set requests='increment from 0 by 500'",
      "spike spikes create Router nightly --set cpu='range 95..99' \\",
      "  --recurs 'cron \"0 2 * * 1\" in Europe/Berlin for 30m count 10'",
      "spike spikes create Router gaps --from now --for 1h --fault 'missing cpu at 10%%'",
      "",
      "'spike help spikes' tells how times are written, 'spike help generate' how",
      "rules are."
    })
final class CreateSpike implements Runnable {

  @Mixin private final Work work;

  @Parameters(index = "0", paramLabel = "COLLECTION", description = "What it bends.")
  private String collection;

  @Parameters(index = "1", paramLabel = "NAME", description = "How it shall be called.")
  private String name;

  @Mixin private WindowOptions window;

  @Mixin private PriorityOption priority;

  @Mixin private SetOption set;

  @Mixin private FaultOption faults;

  @Mixin private ContinuityOption continuity;

  CreateSpike(Bench bench) {
    work = new Work(bench);
  }

  @Override
  public void run() {
    work.at(this::plan);
  }

  private void plan(Place place) {
    Instant now = work.now(place);
    report(create(place, timing(now)), now);
  }

  /** When it is at work, in the terms of the contract. */
  private ObjectNode timing(Instant now) {
    ObjectNode timing = Json.object();
    Optional<SeriesTerms> terms = window.recurrence();
    if (terms.isPresent()) {
      timing.set("recurrence", SpikeJson.write(terms.get()));
      return timing;
    }
    Instant start =
        window
            .start(now, work.console())
            .orElseThrow(() -> window.wrong("say when it begins, as --from now or --from 09:00"));
    Instant end =
        window
            .end(now, start, work.console())
            .orElseThrow(() -> window.wrong("say when it ends, as --for 30m or --to 09:30"));
    return timing.put("start_datetime", start.toString()).put("end_datetime", end.toString());
  }

  private ObjectNode create(Place place, ObjectNode timing) {
    JsonNode bent = Collections.named(place, collection);
    ObjectNode wanted = Json.object();
    wanted.set("collection_id", bent.get("id"));
    wanted.put("name", name).setAll(timing);
    priority.write(wanted);
    continuity.word().ifPresent(word -> wanted.put("continuity", word));
    wanted.set("spike_fields", Changes.of(bent, set.lines()).json());
    faults.write(wanted);
    return place.ask(Ask.post(Spikes.PATH).with(wanted)).object();
  }

  private void report(ObjectNode made, Instant now) {
    SpikeFacts spike = new SpikeFacts(made);
    work.report(made, "Planned " + spike.title() + Sentences.window(spike, window.writer(now)));
  }
}
