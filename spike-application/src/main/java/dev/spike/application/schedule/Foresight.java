package dev.spike.application.schedule;

import static dev.spike.domain.collection.CollectionType.PERFORMANCE;

import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to come of a collection, seen at an instant. */
record Foresight(Stores stores, DataCollection collection, Instant now) {

  /** How many windows of one spike are told at most. */
  private static final int MOST_OCCURRENCES = 500;

  /** The answer to a query, or all that is wrong with it. */
  Forecast of(ForecastQuery query) {
    Faults faults = new Faults();
    Optional<List<Field>> fields = faults.member("", () -> query.of(collection.fields()));
    Optional<Optional<Spike>> tried = faults.member("spike", () -> tried(query.trial()));
    faults.refuseIfAny();
    if (fields.orElseThrow().isEmpty()) {
      throw new Refusal(
          Refusal.Kind.EMPTY,
          Texts.sentence("collection '%s' has no numeric Performance fields", collection.name()));
    }
    return of(query, fields.orElseThrow(), tried.orElseThrow());
  }

  /** The spike that is tried out, for which there must be room. */
  private Optional<Spike> tried(Optional<Trial> trial) {
    Optional<Spike> tried = trial.map(wanted -> wanted.spike(stores, collection, now));
    tried
        .filter(spike -> spike.statusAt(now) != Status.EXPIRED)
        .ifPresent(spike -> calendar(spike.window()).with(spike, now));
    return tried;
  }

  private SpikeCalendar calendar(Window window) {
    return stores.spikes().calendarOf(collection.id(), window, now);
  }

  private Forecast of(ForecastQuery query, List<Field> fields, Optional<Spike> tried) {
    Cadence cadence = query.cadence();
    Window period = new Window(cadence.from(), cadence.to());
    SpikeCalendar present = calendar(period);
    SpikeCalendar without = tried.map(spike -> present.without(spike.id())).orElse(present);
    SpikeCalendar with = tried.map(spike -> without.with(spike, now)).orElse(present);
    Rehearsal rehearsal = new Rehearsal(fields, cadence, collection.steadySeed());
    Progress reached = stores.counters().of(collection.id(), PERFORMANCE);
    Progress begun =
        query
            .trial()
            .map(trial -> trial.progress(stores, tried.orElseThrow(), PERFORMANCE))
            .orElse(reached);
    var values = rehearsal.under(with, begun);
    var base = tried.isPresent() ? rehearsal.under(without, reached) : values;
    return new Forecast(
        collection.id(),
        collection.name(),
        cadence,
        with.spikes().stream()
            .flatMap(spike -> spike.during(period, MOST_OCCURRENCES).stream())
            .sorted(Comparator.comparing(spike -> spike.window().start()))
            .toList(),
        tried.map(Spike::id),
        fields.stream()
            .map(field -> new Outlook(field, values.get(field.name()), base.get(field.name())))
            .toList());
  }
}
