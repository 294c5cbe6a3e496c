package dev.spike.http;

import dev.spike.application.clock.ClockReading;
import dev.spike.application.imports.ImportScene;
import dev.spike.application.schedule.Scene;
import dev.spike.application.schedule.Turn;
import dev.spike.domain.access.Act;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.http.json.ClockJson;
import dev.spike.http.json.JobJson;
import dev.spike.http.json.Json;
import dev.spike.http.json.NewsJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was seen at a look, as those may hear it who listen. */
final class News {

  /** The first thing that anybody hears: from now on they miss nothing. */
  static final byte[] HELLO = EventText.of("hello", Json.object());

  private static final List<String> DATA = List.of("collections", "spikes");
  private static final List<String> CLOCK = List.of("clock");
  private static final List<String> IMPORTS = List.of("imports");

  private final Scene scene;
  private final Optional<byte[]> clock;
  private final boolean importsChanged;
  private final List<byte[]> jobs;
  private final List<Told> turns;

  News(Scene scene, Optional<ImportScene> imports, Instant now, Optional<ClockReading> clock) {
    this.scene = scene;
    this.clock = clock.map(reading -> EventText.of("clock", ClockJson.write(reading)));
    importsChanged = imports.filter(ImportScene::changed).isPresent();
    jobs =
        imports.map(ImportScene::jobs).orElse(List.of()).stream()
            .map(job -> EventText.of("job", JobJson.write(job, now)))
            .toList();
    turns =
        scene.turns().stream()
            .map(turn -> new Told(turn, EventText.of("spike", NewsJson.write(turn))))
            .toList();
  }

  private record Told(Turn turn, byte[] event) {}

  /** All that somebody may hear of this. */
  List<byte[]> eventsFor(Person person) {
    List<byte[]> events = new ArrayList<>();
    clock.ifPresent(events::add);
    List<String> changed = changedFor(person);
    if (!changed.isEmpty()) {
      events.add(changed(changed));
    }
    turns.stream()
        .filter(told -> Rights.allow(person, Act.READ, told.turn().owner()))
        .map(Told::event)
        .forEach(events::add);
    if (Rights.allowImports(person)) {
      events.addAll(jobs);
    }
    return events;
  }

  private List<String> changedFor(Person person) {
    List<String> changed = new ArrayList<>();
    if (scene.owners().stream().anyMatch(owner -> Rights.allow(person, Act.READ, owner))) {
      changed.addAll(DATA);
    }
    if (importsChanged && Rights.allowImports(person)) {
      changed.addAll(IMPORTS);
    }
    return changed;
  }

  /** That somebody has missed some, so that anything may have changed. */
  static byte[] missedBy(Person person) {
    List<String> changed = new ArrayList<>(DATA);
    if (Rights.allowImports(person)) {
      changed.addAll(IMPORTS);
    }
    changed.addAll(CLOCK);
    return changed(changed);
  }

  private static byte[] changed(List<String> what) {
    return EventText.of("changed", NewsJson.changed(what));
  }
}
