package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.ZoneOption;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Window;
import dev.spike.http.json.Json;
import dev.spike.http.json.SpikeJson;
import dev.spike.http.place.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which spike a preview is about: one that there is, changed or not, or one that there is not. */
final class TrialOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--around",
      paramLabel = "SPIKE",
      description = "The ID or NAME of a spike: the one that runs or comes next if left out.")
  private Optional<String> around = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When a spike begins that is only tried out: now if left out.")
  private Optional<String> at = Optional.empty();

  @Option(names = "--for", paramLabel = "DURATION", description = "How long it lasts.")
  private Optional<String> lasts = Optional.empty();

  @Mixin private RecursOption recurs;

  @Mixin private SetOption set;

  @Mixin private ContinuityOption continuity;

  @Mixin private ZoneOption zone;

  ZoneOption zone() {
    return zone;
  }

  /** The spike. */
  Trial trial(Place place, JsonNode collection, Instant now, Console console) {
    if (recurs.isGiven() && (at.isPresent() || lasts.isPresent())) {
      throw new WrongUsage(
          spec.commandLine(),
          "say either when the spike is (--at, --for) or how it recurs (--recurs), not both");
    }
    if (around.isPresent()) {
      SpikeFacts known = Spikes.named(place, around.get(), collection);
      return changed(collection, known, now, console);
    }
    if (lasts.isPresent() || recurs.isGiven()) {
      return planned(collection, now, console);
    }
    if (at.isPresent() || !set.lines().isEmpty()) {
      throw new WrongUsage(
          spec.commandLine(),
          "say how long the spike lasts (--for 30m), how it recurs (--recurs), or which it is"
              + " (--around)");
    }
    return Spikes.ahead(place).stream()
        .filter(spike -> spike.collectionId() == collection.path("id").asLong())
        .min(Comparator.comparing(SpikeFacts::start))
        .map(spike -> changed(collection, spike, now, console))
        .orElseGet(
            () ->
                new Trial(
                    collection,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
  }

  private Optional<Instant> start(Instant now, Console console) {
    return at.map(text -> zone.reader(now).read(text).toldTo(console));
  }

  private Trial planned(JsonNode collection, Instant now, Console console) {
    Optional<SeriesTerms> terms = recurs.terms();
    Changes changes = Changes.of(collection, set.lines());
    ObjectNode spike = Json.object();
    Window window =
        terms.map(wanted -> wanted.from(now).around(now)).orElseGet(() -> window(now, console));
    if (terms.isPresent()) {
      spike.set("recurrence", SpikeJson.write(terms.get()));
    } else {
      write(window, spike);
    }
    continuity.word().ifPresent(word -> spike.put("continuity", word));
    spike.set("spike_fields", changes.json());
    return new Trial(
        collection,
        Optional.empty(),
        Optional.of(spike),
        Optional.of(changes),
        Optional.of(window.start()),
        Optional.of(window.end()));
  }

  private Window window(Instant now, Console console) {
    Instant start = start(now, console).orElse(now);
    return new Window(start, start.plus(Lengths.read(lasts.orElseThrow())));
  }

  private static void write(Window window, ObjectNode spike) {
    spike
        .put("start_datetime", window.start().toString())
        .put("end_datetime", window.end().toString());
  }

  private Trial changed(JsonNode collection, SpikeFacts known, Instant now, Console console) {
    Optional<Instant> moved = start(now, console);
    Optional<SeriesTerms> terms = recurs.terms();
    Instant start = moved.orElse(known.start());
    Duration length = lasts.map(Lengths::read).orElse(known.length());
    Window window =
        terms
            .map(wanted -> wanted.from(now).around(now))
            .orElseGet(() -> new Window(start, start.plus(length)));
    Changes changes = Changes.of(known, set.lines());
    ObjectNode spike = Json.object();
    if (moved.isPresent() || lasts.isPresent()) {
      Sentences.demandOneWindow(known, "try other times of it with --recurs");
      write(window, spike);
    }
    terms.ifPresent(wanted -> spike.set("recurrence", SpikeJson.write(wanted)));
    continuity.word().ifPresent(word -> spike.put("continuity", word));
    if (!changes.isEmpty()) {
      spike.set("spike_fields", changes.json());
    }
    return new Trial(
        collection,
        Optional.of(known),
        Optional.of(spike).filter(members -> !members.isEmpty()),
        Optional.of(changes),
        Optional.of(window.start()),
        Optional.of(window.end()));
  }
}
