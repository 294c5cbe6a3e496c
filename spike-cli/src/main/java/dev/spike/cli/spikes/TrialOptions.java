package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Console;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.ZoneOption;
import dev.spike.http.json.Json;
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

  @Mixin private SetOption set;

  @Mixin private ContinuityOption continuity;

  @Mixin private ZoneOption zone;

  ZoneOption zone() {
    return zone;
  }

  /** The spike. */
  Trial trial(Place place, JsonNode collection, Instant now, Console console) {
    if (around.isPresent()) {
      SpikeFacts known = Spikes.named(place, around.get(), collection);
      return changed(collection, known, now, console);
    }
    if (lasts.isPresent()) {
      return planned(collection, now, console);
    }
    if (at.isPresent() || !set.lines().isEmpty()) {
      throw new WrongUsage(
          spec.commandLine(),
          "say how long the spike lasts (--for 30m), or which it is (--around)");
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
    Instant start = start(now, console).orElse(now);
    Instant end = start.plus(Lengths.read(lasts.orElseThrow()));
    Changes changes = Changes.of(collection, set.lines());
    ObjectNode spike = Json.object();
    spike.put("start_datetime", start.toString()).put("end_datetime", end.toString());
    continuity.word().ifPresent(word -> spike.put("continuity", word));
    spike.set("spike_fields", changes.json());
    return new Trial(
        collection,
        Optional.empty(),
        Optional.of(spike),
        Optional.of(changes),
        Optional.of(start),
        Optional.of(end));
  }

  private Trial changed(JsonNode collection, SpikeFacts known, Instant now, Console console) {
    Optional<Instant> moved = start(now, console);
    Instant start = moved.orElse(known.start());
    Duration length = lasts.map(Lengths::read).orElse(known.length());
    Changes changes = Changes.of(known, set.lines());
    ObjectNode spike = Json.object();
    if (moved.isPresent() || lasts.isPresent()) {
      spike.put("start_datetime", start.toString());
      spike.put("end_datetime", start.plus(length).toString());
    }
    continuity.word().ifPresent(word -> spike.put("continuity", word));
    if (!changes.isEmpty()) {
      spike.set("spike_fields", changes.json());
    }
    return new Trial(
        collection,
        Optional.of(known),
        Optional.of(spike).filter(members -> !members.isEmpty()),
        Optional.of(changes),
        Optional.of(start),
        Optional.of(start.plus(length)));
  }
}
