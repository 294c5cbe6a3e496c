package dev.spike.application.truth;

import dev.spike.application.schedule.Cadence;
import dev.spike.application.schedule.Forecast;
import dev.spike.application.schedule.ForecastQuery;
import dev.spike.application.schedule.Forecaster;
import dev.spike.application.schedule.Outlook;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.SpikeVersion;
import dev.spike.domain.truth.Truth;
import dev.spike.domain.truth.TruthWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there was and will be of spikes in a span of a collection, seen at an instant. */
record Chronicle(Stores stores, DataCollection collection, Window span, Instant now) {

  /** The most samples that are told at once. */
  static final int MOST_SAMPLES = 100_000;

  /** Nothing that is at work began longer ago. */
  private static final Duration FARTHEST = Duration.ofDays(100 * 365);

  Account account() {
    return new Account(collection.id(), collection.name(), span, windows());
  }

  /** A window as it began, where the span began later and cut it off. */
  TruthWindow whole(TruthWindow window) {
    Instant seen = window.window().start();
    TruthWindow whole = window;
    Duration back = Duration.between(span.start(), span.end());
    for (Instant start = span.start();
        whole.window().start().equals(start) && back.compareTo(FARTHEST) < 0;
        back = back.multipliedBy(2)) {
      start = start.minus(back);
      Optional<Instant> begun = begun(new Window(start, seen.plusMillis(1)), seen);
      if (begun.isEmpty()) {
        break;
      }
      whole = window.since(begun.get());
    }
    return whole;
  }

  /** Since when that lasts which is at work at an instant; nothing if that is hard to say. */
  private Optional<Instant> begun(Window wider, Instant seen) {
    try {
      return new Chronicle(stores, collection, wider, now)
          .windows().stream()
              .filter(each -> each.isAt(seen))
              .map(each -> each.window().start())
              .findFirst();
    } catch (Refusal tooMuch) {
      return Optional.empty();
    }
  }

  private List<TruthWindow> windows() {
    List<SpikeVersion> versions =
        new ArrayList<>(stores.pastSpikes().during(collection.id(), span));
    for (Spike spike : present()) {
      SpikeVersion.present(spike, now, span.end()).ifPresent(versions::add);
    }
    return Truth.of(versions, span);
  }

  private List<Spike> present() {
    SpikeFilter filter =
        new SpikeFilter(
            Optional.empty(),
            Optional.of(collection.id()),
            Optional.empty(),
            new Span(Optional.of(span.start()), Optional.of(span.end())),
            now);
    List<Spike> present = new ArrayList<>();
    Page<Spike> page;
    do {
      page = stores.spikes().page(filter, new PageRequest(PageRequest.MOST, present.size()));
      present.addAll(page.items());
    } while (!page.items().isEmpty() && present.size() < page.total());
    return present;
  }

  /** One sample of each number at each instant, the earliest first. */
  List<TruthSample> samples(Duration every) {
    Forecast forecast =
        Forecaster.foresee(
            stores,
            collection,
            new ForecastQuery(collection.id(), cadence(every), Optional.empty(), List.of()),
            now);
    SpikeCalendar calendar = stores.spikes().calendarOf(collection.id(), span, now);
    List<Instant> instants = forecast.cadence().instants();
    List<TruthWindow> windows = windows();
    List<TruthSample> samples = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < instants.size(); i++) {
      Instant at = instants.get(i);
      while (next < windows.size() && !windows.get(next).window().end().isAfter(at)) {
        next++;
      }
      Optional<TruthWindow> window =
          windows.stream().skip(next).limit(1).filter(each -> each.isAt(at)).findFirst();
      boolean isKnown = isForeseen(window, calendar.activeAt(at), at);
      for (Outlook outlook : forecast.fields()) {
        samples.add(
            new TruthSample(
                at,
                outlook.field().name(),
                isKnown ? outlook.values().get(i) : Optional.empty(),
                window.filter(each -> each.concerns(outlook.field().name())).isPresent(),
                window.map(TruthWindow::name)));
      }
    }
    return samples;
  }

  /** A forecast knows the spikes as they are; where they were others, it does not say what was. */
  private boolean isForeseen(Optional<TruthWindow> told, Optional<Spike> active, Instant at) {
    return told.map(TruthWindow::spike).equals(active.map(Spike::id))
        && active.filter(spike -> SpikeVersion.since(spike, now).isAfter(at)).isEmpty();
  }

  private Cadence cadence(Duration every) {
    boolean apart = !every.isNegative() && !every.isZero();
    Faults faults = new Faults();
    faults.check(apart, "every", "samples must lie apart: %s", every).refuseIfAny();
    faults
        .check(
            Cadence.fits(span.start(), span.end(), every),
            "every",
            "samples are told of at most %d instants; let them lie further apart",
            Cadence.MOST)
        .refuseIfAny();
    Cadence cadence = new Cadence(span.start(), span.end(), every);
    long fields = collection.fields().all().stream().filter(field -> field.isEditable()).count();
    long samples = cadence.points() * fields;
    faults
        .check(
            samples <= MOST_SAMPLES,
            "every",
            "at most %d samples are told at once, not %d; let them lie further apart",
            MOST_SAMPLES,
            samples)
        .refuseIfAny();
    return cadence;
  }
}
