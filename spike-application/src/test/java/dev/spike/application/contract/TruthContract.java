package dev.spike.application.contract;

import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.document.Document;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.Timing;
import dev.spike.application.truth.Annotator;
import dev.spike.application.truth.Historian;
import dev.spike.application.truth.TruthQuery;
import dev.spike.application.truth.TruthSample;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.Mark;
import dev.spike.domain.truth.SpikeVersion;
import dev.spike.domain.truth.TruthWindow;
import dev.spike.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told afterwards of when spikes were at work, on every storage. */
public abstract class TruthContract extends Contract {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private DataCollection router;
  private KeySecret key;
  private Historian historian;

  /** A contract to be held to. */
  protected TruthContract() {}

  @BeforeEach
  void prepare() {
    router =
        world.collection(
            world.editor, "Router", "cpu: range 10..20", "cost: expression cpu * 2", "n: number 5");
    key = world.key(world.editor);
    historian = new Historian(world.storage, world.clocks);
  }

  private Spike plan(String name, Timing timing, int priority, String... changes) {
    return world
        .planner
        .create(
            world.editor,
            new NewSpike(
                router.id(),
                new SpikeName(name),
                timing,
                new Priority(priority),
                Optional.empty(),
                World.changes(router, changes),
                Flaws.NONE))
        .spike();
  }

  private Spike once(String name, long from, long until, int priority) {
    return plan(name, new Timing.Once(minutes(from, until)), priority, "cpu: range 95..99");
  }

  private Spike again(String name, String terms, int priority) {
    return plan(name, new Timing.Again(SeriesTerms.parse(terms)), priority, "n: number 7");
  }

  private List<TruthWindow> told(Window span) {
    TruthQuery query =
        new TruthQuery(router.id(), Optional.of(span.start()), Optional.of(span.end()));
    return historian.tell(world.editor, query).windows();
  }

  private List<String> said(long from, long until) {
    return told(minutes(from, until)).stream()
        .map(
            window ->
                window.name()
                    + " "
                    + Duration.between(START, window.window().start()).toMinutes()
                    + ".."
                    + Duration.between(START, window.window().end()).toMinutes())
        .toList();
  }

  private SpikeId atWork(long minute) {
    world.at(minute);
    return world.draw(key, router).spike().orElse(new SpikeId(0));
  }

  private SpikeId toldOf(List<TruthWindow> windows, long minute) {
    Instant at = START.plus(Duration.ofMinutes(minute));
    return windows.stream()
        .filter(window -> window.isAt(at))
        .map(TruthWindow::spike)
        .findFirst()
        .orElse(new SpikeId(0));
  }

  @Test
  void marksWhatASpikeChangesAndWhatIsComputedFromIt() {
    once("peak", 0, 10, 0);

    assertThat(told(minutes(0, 10)).get(0).marks())
        .containsExactly(Mark.parse("value:cpu"), Mark.parse("derived:cost"));
  }

  @Test
  void saysWhatIsPlanned() {
    once("peak", 10, 20, 0);
    again("beat", "cron \"0,30 9 * * *\" in UTC for 5m count 2", 0);

    assertThat(said(0, 60)).containsExactly("beat 0..5", "peak 10..20", "beat 30..35");
    assertThat(said(12, 33)).containsExactly("peak 12..20", "beat 30..33");
  }

  @Test
  void tellsTheLastDayWhereNothingIsSaid() {
    once("peak", 0, 10, 0);
    world.at(5);
    TruthQuery query = new TruthQuery(router.id(), Optional.empty(), Optional.empty());
    TruthQuery coming =
        new TruthQuery(
            router.id(), Optional.of(START.plus(MINUTE.multipliedBy(8))), Optional.empty());

    assertThat(historian.tell(world.editor, query).span()).isEqualTo(minutes(5 - 24 * 60, 5));
    assertThat(historian.tell(world.editor, coming).span()).isEqualTo(minutes(8, 8 + 24 * 60));
    refused(
        Kind.INVALID,
        "a time must end after it starts",
        () -> told(new TruthQuery(router.id(), Optional.of(START), Optional.of(START))));
  }

  private void told(TruthQuery query) {
    historian.tell(world.editor, query);
  }

  @Test
  void saysNothingOfTheTimeBeforeASpikeWasPlanned() {
    world.at(5);
    once("peak", 0, 10, 0);

    assertThat(said(0, 20)).containsExactly("peak 5..10");
  }

  @Test
  void remembersHowASpikeWasBeforeItWasChanged() {
    Spike peak = once("peak", 0, 10, 0);
    world.at(4);
    change(peak, new Timing.Once(minutes(20, 30)));
    world.at(25);
    SpikeChange over = SpikeChange.ending(minutes(20, 24).end());
    world.planner.change(world.editor, peak.id(), over, Expected.ANY);
    world.at(40);

    assertThat(said(0, 60)).containsExactly("peak 0..4", "peak 20..25");
  }

  private void change(Spike spike, Timing timing) {
    SpikeChange change =
        new SpikeChange(
            Change.none(),
            Change.none(),
            Change.none(),
            Change.to(timing),
            Change.none(),
            Change.none(),
            RuleChanges.NONE,
            Change.none());
    world.planner.change(world.editor, spike.id(), change, Expected.ANY);
  }

  @Test
  void tellsOneWindowOfASpikeThatWasChangedInsideItAndDoesTheSame() {
    Spike peak = once("peak", 0, 10, 0);
    world.at(4);
    change(peak, new Timing.Once(minutes(0, 12)));

    assertThat(said(0, 60)).containsExactly("peak 0..12");
  }

  @Test
  void remembersSpikesThatWereSkippedDeletedAndClearedAway() {
    Spike beat = again("beat", "cron \"0,30 9 * * *\" in UTC for 10m count 3", 0);
    Spike peak = once("peak", 12, 20, 0);
    Spike last = once("last", 50, 55, 0);
    world.at(3);
    world.planner.skip(world.editor, beat.id(), Optional.empty(), Expected.ANY);
    world.at(15);
    world.planner.delete(world.editor, peak.id(), Expected.ANY);
    world.at(56);
    world.planner.delete(world.editor, beat.id(), Expected.ANY);
    assertThat(atWork(57)).isEqualTo(new SpikeId(0));
    assertThat(world.storage.<Boolean>read(stores -> stores.spikes().byId(last.id()).isPresent()))
        .isFalse();

    assertThat(said(0, 60))
        .containsExactly("beat 0..3", "peak 12..15", "beat 30..40", "last 50..55");
  }

  @Test
  void remembersSpikesThatADocumentTookAway() {
    once("peak", 0, 10, 0);
    Document without = world.archivist.write(world.editor, router.id());
    world.at(4);
    world.reconciler.apply(
        world.editor, List.of(new Document(without.collection(), List.of())), Set.of());

    assertThat(said(0, 60)).containsExactly("peak 0..4");
  }

  @Test
  void agreesWithWhatPollsWereTold() {
    once("high", 12, 25, 9);
    once("low", 5, 20, 2);
    again("beat", "cron \"*/7 * * * *\" in UTC for 3m count 12", 5);
    Spike gone = once("gone", 40, 60, 7);
    List<SpikeId> polled = new ArrayList<>();
    for (long minute = 0; minute < 90; minute++) {
      if (minute == 46) {
        world.at(minute);
        world.planner.delete(world.editor, gone.id(), Expected.ANY);
      }
      polled.add(atWork(minute));
    }

    List<TruthWindow> windows = told(minutes(0, 90));
    for (int minute = 0; minute < 90; minute++) {
      assertThat(toldOf(windows, minute)).as("minute " + minute).isEqualTo(polled.get(minute));
    }
    assertThat(Set.copyOf(polled)).hasSize(5);
  }

  @Test
  void agreesWithTheCalendarWhateverIsDone() {
    for (long seed = 0; seed < 8; seed++) {
      Random random = new Random(seed);
      world.at(0);
      router = world.collection(world.editor, "Router " + seed, "cpu: range 1..2", "n: number 5");
      List<SpikeId> polled = new ArrayList<>();
      for (long minute = 0; minute < 60; minute++) {
        world.at(minute);
        if (random.nextInt(3) == 0) {
          doAnything(random, minute);
        }
        polled.add(atWork(minute));
      }
      List<TruthWindow> windows = told(minutes(0, 60));
      for (int minute = 0; minute < 60; minute++) {
        assertThat(toldOf(windows, minute))
            .as("seed " + seed + ", minute " + minute)
            .isEqualTo(polled.get(minute));
      }
    }
  }

  private void doAnything(Random random, long minute) {
    List<Spike> present =
        world.storage.read(
            stores ->
                stores
                    .spikes()
                    .calendarOf(router.id(), minutes(minute, 120), minutes(minute, 120).start())
                    .spikes());
    int deed = present.size() < 2 ? 0 : random.nextInt(3);
    if (deed == 0) {
      int rank = 1 + random.nextInt(Priority.HIGHEST);
      long from = minute + random.nextInt(10);
      boolean recurs = random.nextBoolean();
      if (recurs) {
        again("s" + minute, "cron \"*/" + (4 + rank % 9) + " * * * *\" in UTC for 2m", rank);
      } else {
        once("s" + minute, from, from + 1 + random.nextInt(15), rank);
      }
      return;
    }
    Spike any = present.get(random.nextInt(present.size()));
    if (deed == 1) {
      world.planner.delete(world.editor, any.id(), Expected.ANY);
    } else {
      change(any, new Timing.Once(minutes(minute - 1, minute + 1 + random.nextInt(9))));
    }
  }

  @Test
  void goesWithItsCollection() {
    Spike peak = once("peak", 0, 10, 0);
    world.at(5);
    world.planner.delete(world.editor, peak.id(), Expected.ANY);
    assertThat(kept(router.id())).hasSize(1);
    world.curator.delete(world.editor, router.id(), Expected.ANY);

    assertThat(kept(router.id())).isEmpty();
  }

  private List<SpikeVersion> kept(CollectionId collection) {
    return world.storage.read(
        stores -> stores.pastSpikes().during(collection, minutes(-1, 1_000_000)));
  }

  @Test
  void forgetsWhatIsOldByBothClocks() {
    Spike peak = once("peak", 0, 10, 0);
    Spike next = once("next", 10, 20, 0);
    world.at(5);
    world.planner.delete(world.editor, peak.id(), Expected.ANY);
    world.at(15);
    world.planner.delete(world.editor, next.id(), Expected.ANY);
    Duration hour = Duration.ofHours(1);

    world.at(64);
    historian.forget(hour);
    assertThat(kept(router.id())).hasSize(2);
    world.at(66);
    historian.forget(hour);
    assertThat(said(0, 60)).containsExactly("next 10..15");
  }

  private Annotator annotator(PlayedDashboard dashboard, List<String> complaints) {
    return new Annotator(world.storage, world.clocks, dashboard, complaints::add);
  }

  @Test
  void letsADashboardShowWhatBeginsAndEnds() {
    PlayedDashboard dashboard = new PlayedDashboard();
    Annotator annotator = annotator(dashboard, new ArrayList<>());
    annotator.look();
    once("low", 1, 9, 1);
    once("high", 3, 5, 2);
    Spike gone = once("gone", 12, 30, 1);
    for (long minute = 0; minute < 20; minute++) {
      world.at(minute);
      if (minute == 15) {
        world.planner.delete(world.editor, gone.id(), Expected.ANY);
      }
      annotator.look();
      annotator.look();
    }

    assertThat(dashboard.told)
        .containsExactly(
            "1: spike/Router/low 1",
            "1 ..3",
            "2: spike/Router/high 3",
            "2 ..5",
            "3: spike/Router/low 5",
            "3 ..9",
            "4: spike/Router/gone 12",
            "4 ..15");
  }

  @Test
  void tellsADashboardOnceHoweverManyNodesLookAndAfterARestart() {
    PlayedDashboard dashboard = new PlayedDashboard();
    List<Annotator> nodes =
        List.of(annotator(dashboard, List.of()), annotator(dashboard, List.of()));
    nodes.forEach(Annotator::look);
    once("peak", 1, 4, 0);
    world.at(2);
    nodes.forEach(Annotator::look);
    world.at(3);
    annotator(dashboard, List.of()).look();
    world.at(6);
    annotator(dashboard, List.of()).look();
    nodes.forEach(Annotator::look);

    assertThat(dashboard.told).containsExactly("1: spike/Router/peak 1", "1 ..4");
  }

  @Test
  void tellsADashboardTheWholeRegionWhereItMissedTheBeginning() {
    PlayedDashboard dashboard = new PlayedDashboard();
    List<String> complaints = new ArrayList<>();
    Annotator annotator = annotator(dashboard, complaints);
    annotator.look();
    dashboard.failures = 2;
    once("peak", 1, 3, 0);
    for (long minute = 1; minute < 6; minute++) {
      world.at(minute);
      annotator.look();
    }

    assertThat(complaints).containsExactly("not now", "not now");
    assertThat(dashboard.told).containsExactly("1: spike/Router/peak 1..3");
  }

  @Test
  void keepsInHandWhatADashboardIsSlowToShow() {
    PlayedDashboard dashboard = new PlayedDashboard();
    Annotator other = annotator(dashboard, List.of());
    other.look();
    once("first", 0, 1, 0);
    once("next", 1, 2, 0);
    once("last", 2, 30, 0);
    world.at(3);
    dashboard.meanwhile =
        () -> {
          world.clock.advance(Duration.ofSeconds(90));
          if (dashboard.told.size() == 2) {
            other.look();
          }
        };
    annotator(dashboard, List.of()).look();

    assertThat(dashboard.told).hasSize(3).doesNotHaveDuplicates();
    assertThat(dashboard.told.toString()).containsOnlyOnce("first").containsOnlyOnce("next");
  }

  @Test
  void tellsADashboardOfTheWholeThoughItGaveUpOnTheBeginning() {
    PlayedDashboard dashboard = new PlayedDashboard();
    Annotator annotator = annotator(dashboard, new ArrayList<>());
    annotator.look();
    dashboard.failures = 12;
    once("peak", 1, 300, 0);
    for (long minute = 1; minute < 300; minute += 11) {
      world.at(minute);
      annotator.look();
    }
    assertThat(dashboard.failures).isZero();
    assertThat(dashboard.told).isEmpty();
    for (long minute = 300; minute < 322; minute += 11) {
      world.at(minute);
      annotator(dashboard, List.of()).look();
    }

    assertThat(dashboard.told).containsExactly("1: spike/Router/peak 1..300");
  }

  @Test
  void tellsADashboardWhenItBeganHoweverLongAgo() {
    PlayedDashboard dashboard = new PlayedDashboard();
    once("low", 0, 9000, 1);
    once("high", 20, 40, 2);
    world.at(5000);
    annotator(dashboard, List.of()).look();
    annotator(dashboard, List.of()).look();
    world.at(9001);
    annotator(dashboard, List.of()).look();

    assertThat(dashboard.told).containsExactly("1: spike/Router/low 40", "1 ..9000");
  }

  @Test
  void isToldOnlyToThoseWhoMaySeeTheCollection() {
    refused(
        Kind.FORBIDDEN,
        "belongs to somebody else",
        () ->
            historian.tell(
                world.other, new TruthQuery(router.id(), Optional.empty(), Optional.empty())));
  }

  @Test
  void samplesWhatAForecastKnowsAndOtherwiseOnlyTheTruth() {
    Spike gone = once("gone", 2, 4, 0);
    plan("peak", new Timing.Once(minutes(6, 8)), 0, "n: number 9");
    world.at(3);
    world.planner.delete(world.editor, gone.id(), Expected.ANY);

    assertThat(samples("n"))
        .containsExactly("5-", "5-", "?-gone", "5-", "5-", "5-", "9!peak", "9!peak");
    assertThat(samples("cpu").get(2)).isEqualTo("?!gone");
    assertThat(samples("cost").get(2)).isEqualTo("?!gone");
  }

  private List<String> samples(String field) {
    Window span = minutes(0, 8);
    TruthQuery query =
        new TruthQuery(router.id(), Optional.of(span.start()), Optional.of(span.end()));
    return historian.sample(world.editor, query, MINUTE).stream()
        .filter(sample -> sample.field().equals(new FieldName(field)))
        .map(TruthContract::said)
        .toList();
  }

  private static String said(TruthSample sample) {
    return sample.value().map(Value::toString).orElse("?")
        + (sample.abnormal() ? "!" : "-")
        + sample.spike().map(SpikeName::text).orElse("");
  }

  @Test
  void refusesMoreSamplesThanItTells() {
    TruthQuery query = new TruthQuery(router.id(), Optional.empty(), Optional.empty());

    refused(
        Kind.INVALID,
        "at most 5000 instants; let",
        () -> historian.sample(world.editor, query, Duration.ofSeconds(1)));
    TruthQuery ages =
        new TruthQuery(
            router.id(),
            Optional.of(Instant.parse("0000-01-01T00:00:00Z")),
            Optional.of(Instant.parse("9999-12-31T00:00:00Z")));
    refused(
        Kind.INVALID,
        "at most 5000 instants; let",
        () -> historian.sample(world.editor, ages, Duration.ofNanos(1)));
    refused(
        Kind.INVALID,
        "samples must lie apart",
        () -> historian.sample(world.editor, query, Duration.ZERO));
  }
}
