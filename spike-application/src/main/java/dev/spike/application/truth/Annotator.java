package dev.spike.application.truth;

import dev.spike.application.Clocks;
import dev.spike.application.Watch;
import dev.spike.application.schedule.Lookout;
import dev.spike.application.schedule.Scene;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.Annotation;
import dev.spike.domain.truth.TruthWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Lets a dashboard show when spikes are at work. What it has to be told is written down first, by
 * whichever node notices, and then told by whichever node takes it in hand; so it is told once, and
 * also after a restart. It is used by one thread.
 */
public final class Annotator {

  /** How far back is looked for what nobody has noticed yet. */
  private static final Duration BACK = Duration.ofHours(1);

  /** For how long it is known what was told already. */
  private static final Duration KEPT = Duration.ofDays(1);

  /** Whoever takes one in hand and is not heard of any more has had his turn. */
  private static final Duration IN_HAND = Duration.ofMinutes(2);

  private final Storage storage;
  private final Watch watch;
  private final Watch real;
  private final Lookout lookout;
  private final Dashboard dashboard;
  private final Consumer<String> complaints;
  private Optional<Scene> scene = Optional.empty();

  /** An annotator of what is kept in a storage, which says what a dashboard did not show. */
  public Annotator(
      Storage storage, Clocks clocks, Dashboard dashboard, Consumer<String> complaints) {
    this.storage = storage;
    this.watch = new Watch(clocks.service());
    this.real = new Watch(clocks.real());
    this.lookout = new Lookout(storage, clocks.service());
    this.dashboard = dashboard;
    this.complaints = complaints;
  }

  /** Notices what has begun and ended since the last look, and lets it be shown. */
  public void look() {
    Instant now = watch.now();
    Scene seen = scene.map(lookout::look).orElseGet(lookout::look);
    Set<CollectionId> turned = new LinkedHashSet<>();
    seen.turns().forEach(turn -> turned.add(turn.spike().collection()));
    boolean isFirst = scene.isEmpty();
    if (isFirst || !turned.isEmpty() || !seen.owners().isEmpty()) {
      Set<CollectionId> doubtful = storage.read(stores -> doubtful(stores, turned, isFirst, now));
      doubtful.forEach(collection -> storage.write(stores -> noted(stores, collection, now)));
    }
    // Only what was noted as a whole is done; otherwise the next look begins where this one did.
    scene = Optional.of(seen);
    show();
  }

  /** Whose annotations are perhaps no longer what they should be. */
  private static Set<CollectionId> doubtful(
      Stores stores, Set<CollectionId> turned, boolean isFirst, Instant now) {
    Set<CollectionId> doubtful = new LinkedHashSet<>(turned);
    stores.annotations().undone().stream()
        .filter(annotation -> annotation.end().isEmpty())
        .forEach(annotation -> doubtful.add(annotation.collection()));
    if (isFirst) {
      doubtful.addAll(running(stores, now));
    }
    return doubtful;
  }

  private static Set<CollectionId> running(Stores stores, Instant now) {
    SpikeFilter filter =
        new SpikeFilter(
            Optional.empty(), Optional.empty(), Optional.of(Status.ACTIVE), Span.ALWAYS, now);
    Set<CollectionId> running = new LinkedHashSet<>();
    long read = 0;
    Page<Spike> page;
    do {
      page = stores.spikes().page(filter, new PageRequest(PageRequest.MOST, read));
      page.items().forEach(spike -> running.add(spike.collection()));
      read += page.items().size();
    } while (!page.items().isEmpty() && read < page.total());
    return running;
  }

  /** Brings the annotations of a collection up to what is true. */
  private static CollectionId noted(Stores stores, CollectionId id, Instant now) {
    Optional<DataCollection> found = stores.collections().byId(id);
    found.ifPresent(collection -> note(stores, collection, now));
    return id;
  }

  private static void note(Stores stores, DataCollection collection, Instant now) {
    Window span = new Window(now.minus(BACK), now.plusMillis(1));
    stores.annotations().removeDoneUntil(now.minus(KEPT));
    Chronicle chronicle = new Chronicle(stores, collection, span, now);
    List<TruthWindow> windows = chronicle.account().windows();
    for (TruthWindow window : windows) {
      List<Annotation> known = stores.annotations().of(collection.id());
      boolean isOver = !window.isAt(now);
      Optional.of(window)
          .filter(each -> isNews(known, each))
          .map(chronicle::whole)
          .filter(each -> isNews(known, each))
          .map(each -> Annotation.of(each, collection.name(), isOver))
          .ifPresent(stores.annotations()::keep);
      known.stream()
          .filter(annotation -> annotation.end().isEmpty() && annotation.tellsOf(window))
          .filter(annotation -> isOver)
          .forEach(
              annotation -> stores.annotations().keep(annotation.ended(window.window().end())));
    }
    stores.annotations().of(collection.id()).stream()
        .filter(annotation -> annotation.end().isEmpty())
        .filter(annotation -> windows.stream().noneMatch(annotation::tellsOf))
        .forEach(annotation -> stores.annotations().keep(annotation.ended(now)));
  }

  private static boolean isNews(List<Annotation> known, TruthWindow window) {
    return known.stream().noneMatch(annotation -> annotation.tellsOf(window));
  }

  private void show() {
    Instant now = real.now();
    List<Annotation> due =
        storage.read(
            stores ->
                stores.annotations().undone().stream().filter(each -> each.isDue(now)).toList());
    for (Annotation annotation : due) {
      taken(annotation).ifPresent(this::show);
    }
  }

  /** Takes one in hand, unless somebody else was quicker; those before it took their time. */
  private Optional<Annotation> taken(Annotation annotation) {
    Instant now = real.now();
    return storage.write(
        stores -> {
          Optional<Annotation> mine =
              stores
                  .annotations()
                  .of(annotation.spike(), annotation.start())
                  .filter(each -> each.isDue(now));
          mine.ifPresent(each -> stores.annotations().keep(each.inHandUntil(now.plus(IN_HAND))));
          return mine;
        });
  }

  private void show(Annotation annotation) {
    boolean withEnd = annotation.end().isPresent();
    try {
      long number = shown(annotation);
      keep(annotation, each -> each.told(number, withEnd));
    } catch (Dashboard.NotShown e) {
      complaints.accept(e.getMessage());
      keep(annotation, each -> each.failed(real.now()));
    }
  }

  private long shown(Annotation annotation) throws Dashboard.NotShown {
    if (annotation.posting().number().isEmpty()) {
      return dashboard.show(annotation);
    }
    long number = annotation.posting().number().getAsLong();
    dashboard.end(number, annotation.end().orElseThrow());
    return number;
  }

  /** It may have ended while its beginning was shown. */
  private void keep(Annotation told, UnaryOperator<Annotation> change) {
    storage.write(
        stores -> {
          stores
              .annotations()
              .of(told.spike(), told.start())
              .map(change)
              .ifPresent(stores.annotations()::keep);
          return told;
        });
  }
}
