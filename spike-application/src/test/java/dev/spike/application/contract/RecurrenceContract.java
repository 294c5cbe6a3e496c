package dev.spike.application.contract;

import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.Fate;
import dev.spike.application.document.Document;
import dev.spike.application.schedule.Foreseen;
import dev.spike.application.schedule.Lookout;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.Planner;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.Scene;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.application.schedule.Timing;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of spikes that recur and of those that may overlap, on every storage. */
public abstract class RecurrenceContract extends Contract {

  private static final String TWICE = "cron \"0,30 9 * * *\" in UTC for 10m count 2";

  private DataCollection router;
  private KeySecret key;

  /** A contract to be held to. */
  protected RecurrenceContract() {}

  @BeforeEach
  void prepare() {
    router = world.collection(world.editor, "Router", "cpu: range 10..20");
    key = world.key(world.editor);
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
                changes.length == 0 ? RuleChanges.NONE : World.changes(router, changes),
                Flaws.NONE))
        .spike();
  }

  private Spike recurring(String name, String terms, String... changes) {
    return plan(name, new Timing.Again(SeriesTerms.parse(terms)), 0, changes);
  }

  private boolean isBent() {
    return world.value(key, router, "cpu").equals("95");
  }

  private List<String> listed(Status status) {
    SpikeQuery query = new SpikeQuery(Optional.empty(), Optional.of(status), Span.ALWAYS);
    return world.planner.list(world.editor, query, PageRequest.FIRST).items().stream()
        .map(details -> details.spike().name().text())
        .toList();
  }

  @Test
  void bendsEachOccurrenceAndIsClearedAwayAfterTheLast() {
    Spike spike = recurring("peak", TWICE, "cpu: range 95..95");
    List<String> seen = new ArrayList<>();
    for (int minute = 0; minute <= 40; minute += 5) {
      world.at(minute);
      Status status = world.planner.get(world.editor, spike.id()).status();
      assertThat(isBent()).as("minute " + minute).isEqualTo(status == Status.ACTIVE);
      if (status != Status.EXPIRED) {
        assertThat(listed(status)).containsExactly("peak");
      }
      seen.add(status + " " + minute);
      if (status == Status.EXPIRED) {
        break;
      }
    }

    assertThat(seen)
        .containsExactly(
            "ACTIVE 0",
            "ACTIVE 5",
            "SCHEDULED 10",
            "SCHEDULED 15",
            "SCHEDULED 20",
            "SCHEDULED 25",
            "ACTIVE 30",
            "ACTIVE 35",
            "EXPIRED 40");
    assertThat(world.planner.list(world.editor, SpikeQuery.ALL, PageRequest.FIRST).total())
        .as("a poll after the last one clears it away")
        .isZero();
  }

  @Test
  void tellsTheWindowThatCountsAndTheNextOnes() {
    Spike spike = recurring("nightly", "cron \"0 2 * * *\" in UTC for 30m");

    SpikeDetails details = world.planner.get(world.editor, spike.id());
    assertThat(details.window()).hasToString("2026-03-02T02:00:00Z to 2026-03-02T02:30:00Z");
    assertThat(details.upcoming()).hasSize(SpikeDetails.TOLD);
    assertThat(details.upcoming().get(9).start()).isEqualTo(Instant.parse("2026-03-11T02:00:00Z"));
    assertThat(details.spike()).isEqualTo(spike);
  }

  @Test
  void listsThoseWithAnOccurrenceInASpanOnly() {
    recurring("nightly", "cron \"0 2 * * *\" in UTC for 30m");
    recurring("monthly", "cron \"0 4 1 * *\" in UTC for 30m");
    Span day =
        new Span(
            Optional.of(Instant.parse("2026-03-10T00:00:00Z")),
            Optional.of(Instant.parse("2026-03-11T00:00:00Z")));
    SpikeQuery query = new SpikeQuery(Optional.empty(), Optional.empty(), day);

    assertThat(world.planner.list(world.editor, query, PageRequest.FIRST).items())
        .extracting(details -> details.spike().name().text())
        .containsExactly("nightly");
  }

  @Test
  void tellsTheFirstOccurrencesOfASpan() {
    Spike spike = recurring("nightly", "cron \"0 2 * * *\" in UTC for 30m except 2026-03-11");
    Span span =
        new Span(
            Optional.of(Instant.parse("2026-03-10T02:29:59Z")),
            Optional.of(Instant.parse("2026-03-12T02:00:01Z")));

    assertThat(world.planner.occurrences(world.editor, spike.id(), span))
        .extracting(Window::start)
        .containsExactly(
            Instant.parse("2026-03-10T02:00:00Z"), Instant.parse("2026-03-12T02:00:00Z"));
    assertThat(world.planner.occurrences(world.editor, spike.id(), Span.ALWAYS))
        .hasSize(Planner.MOST_OCCURRENCES);
    refused(
        Kind.FORBIDDEN,
        "spike " + spike.id() + " belongs to somebody else",
        () -> world.planner.occurrences(world.other, spike.id(), span));
  }

  @Test
  void foreseesWhatIsNotPlannedYet() {
    SeriesTerms terms = SeriesTerms.parse("random 3 a day for 1m..10m in UTC seed 7");

    Foreseen foreseen = world.planner.foresee(world.editor, terms);
    Spike spike = plan("surprise", new Timing.Again(terms), 0);
    assertThat(foreseen.series()).isEqualTo(spike.occurrences());
    assertThat(foreseen.upcoming())
        .isEqualTo(world.planner.get(world.editor, spike.id()).upcoming());
  }

  @Test
  void skipsTheOccurrenceThatRuns() {
    Spike spike = recurring("peak", TWICE, "cpu: range 95..95");
    assertThat(isBent()).isTrue();

    world.planner.skip(world.editor, spike.id(), Optional.empty(), Expected.ANY);
    assertThat(isBent()).isFalse();
    world.at(30);
    assertThat(isBent()).isTrue();
  }

  @Test
  void refusesWhatHasNoRoomAndSaysWhere() {
    recurring("nightly", "cron \"0 2 * * *\" in UTC for 30m");
    Timing.Once once =
        new Timing.Once(
            new Window(
                Instant.parse("2026-04-01T02:29:00Z"), Instant.parse("2026-04-01T02:31:00Z")));

    refused(
        Kind.CONFLICT,
        "spike 'nightly' already takes 2026-04-01T02:00:00Z to 2026-04-01T02:30:00Z; spikes of one"
            + " collection must not overlap",
        () -> plan("once", once, 0));
    refused(
        Kind.CONFLICT,
        "spike 'nightly' already takes 2026-03-02T02:00:00Z to 2026-03-02T02:30:00Z, and an"
            + " occurrence of 'weekly' begins at 2026-03-02T02:15:00Z; spikes of one collection"
            + " must not overlap",
        () -> recurring("weekly", "cron \"15 2 * * 1\" in UTC for 30m"));
  }

  @Test
  void letsTheHigherPriorityWin() {
    plan("low", new Timing.Once(minutes(0, 30)), 1, "cpu: range 50..50");
    plan(
        "high",
        new Timing.Again(SeriesTerms.parse("cron \"10 * * * *\" in UTC for 10m")),
        2,
        "cpu: range 95..95");
    List<String> seen = new ArrayList<>();
    for (int minute : new int[] {5, 10, 19, 20, 29}) {
      world.at(minute);
      seen.add(world.value(key, router, "cpu"));
    }

    assertThat(seen).containsExactly("50", "95", "95", "50", "50");
  }

  @Test
  void begetsNoNewsButThatOfItsOccurrences() {
    recurring("peak", "cron \"10,30 9 * * *\" in UTC for 10m");
    Lookout lookout = new Lookout(world.storage, world.clock);
    Scene scene = lookout.look();
    List<String> news = new ArrayList<>();
    for (int minute = 0; minute <= 45; minute += 5) {
      world.at(minute);
      scene = lookout.look(scene);
      for (var turn : scene.turns()) {
        news.add(minute + " " + turn.status());
      }
    }

    assertThat(news).containsExactly("10 ACTIVE", "20 SCHEDULED", "30 ACTIVE", "40 SCHEDULED");
  }

  @Test
  void becomesASpikeOfOneWindowAndBack() {
    Spike spike = recurring("peak", TWICE);
    Window window = minutes(60, 70);

    Spike single =
        world
            .planner
            .change(world.editor, spike.id(), timed(new Timing.Once(window)), Expected.ANY)
            .spike();
    assertThat(single.occurrences()).isEqualTo(window);
    Spike again =
        world
            .planner
            .change(
                world.editor,
                spike.id(),
                timed(new Timing.Again(SeriesTerms.parse(TWICE))),
                Expected.ANY)
            .spike();
    assertThat(again.occurrences()).isEqualTo(spike.occurrences());
    refused(
        Kind.INVALID,
        "a spike that recurs has no start or end of its own: change its recurrence, or skip an"
            + " occurrence",
        () ->
            world.planner.change(
                world.editor, spike.id(), SpikeChange.ending(window.end()), Expected.ANY));
  }

  private static SpikeChange timed(Timing timing) {
    return new SpikeChange(
        Change.none(),
        Change.none(),
        Change.none(),
        Change.to(timing),
        Change.none(),
        Change.none(),
        RuleChanges.NONE,
        Change.none());
  }

  @Test
  void isWrittenDownAndStaysAsItIsWhenThatIsAppliedAgain() {
    recurring("peak", "cron \"0 2 * * *\" in UTC for 30m except 2026-04-01", "cpu: range 95..95");
    plan("high", new Timing.Once(minutes(0, 30)), 7);
    Document document = world.archivist.write(world.editor, router.id());

    assertThat(document.spikes()).hasSize(2);
    assertThat(world.reconciler.apply(world.editor, List.of(document), false).count(Fate.UNCHANGED))
        .isEqualTo(1);
  }
}
