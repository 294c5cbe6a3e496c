package dev.spike.application.contract;

import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.Fate;
import dev.spike.application.document.Document;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.Timing;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Damage;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on purpose on every storage. */
public abstract class FaultContract extends Contract {

  private DataCollection router;
  private KeySecret key;

  /** A contract to be held to. */
  protected FaultContract() {}

  @BeforeEach
  void prepare() {
    router =
        world.collection(
            world.editor,
            "Router",
            "cpu: range 10..90",
            "requests: increment from 100 by 10",
            "seen: epoch");
    key = world.key(world.editor);
  }

  private Spike plan(Timing timing, String... faults) {
    return plan(timing, 0, faults);
  }

  private Spike plan(Window window, int rank, String... faults) {
    return plan(new Timing.Once(window), rank, faults);
  }

  private Spike plan(Timing timing, int rank, String... faults) {
    return world
        .planner
        .create(
            world.editor,
            new NewSpike(
                router.id(),
                new SpikeName("fault"),
                timing,
                new Priority(rank),
                Optional.empty(),
                RuleChanges.NONE,
                Flaws.parse(List.of(faults))))
        .spike();
  }

  private Spike plan(Window window, String... faults) {
    return plan(new Timing.Once(window), faults);
  }

  private Sample poll() {
    return world.generator.sample(key, new CollectionName("Router"), PERFORMANCE);
  }

  private static String value(Sample sample, String field) {
    return String.valueOf(sample.values().get(new FieldName(field)));
  }

  @Test
  void leavesValuesOutInItsWindowOnly() {
    plan(minutes(1, 2), "missing cpu", "null seen", "error 503");

    Sample before = poll();
    world.clock.advance(Duration.ofMinutes(1));
    Sample within = poll();
    world.clock.advance(Duration.ofMinutes(1));
    Sample after = poll();

    assertThat(before.values()).hasSize(3);
    assertThat(before.damage()).isEqualTo(Damage.NONE);
    assertThat(within.values()).containsOnlyKeys(new FieldName("requests"));
    assertThat(within.damage().nulls()).containsExactly(new FieldName("seen"));
    assertThat(within.damage().error()).hasValue(503);
    assertThat(after.values()).hasSize(3);
    assertThat(after.damage()).isEqualTo(Damage.NONE);
    // What is told is wrong, what is counted is not.
    assertThat(value(after, "requests")).isEqualTo("120");
  }

  @Test
  void freezesWhatWasToldLastInEachWindow() {
    SeriesTerms terms =
        SeriesTerms.parse("cron \"*/2 * * * *\" in UTC for 1m from 2026-03-01T09:02:00Z");
    plan(new Timing.Again(terms), "frozen cpu, requests");

    for (int window = 0; window < 3; window++) {
      world.clock.advance(Duration.ofSeconds(90));
      Sample before = poll();
      world.clock.advance(Duration.ofSeconds(30));
      List<Sample> within = IntStream.range(0, 5).mapToObj(i -> poll()).toList();

      assertThat(within)
          .allSatisfy(
              sample -> {
                assertThat(value(sample, "cpu")).isEqualTo(value(before, "cpu"));
                assertThat(value(sample, "requests")).isEqualTo(value(before, "requests"));
                assertThat(sample.damage()).isEqualTo(Damage.NONE);
              });
    }
    world.clock.advance(Duration.ofMinutes(1));
    assertThat(value(poll(), "requests")).isEqualTo("280");
  }

  @Test
  void freezesWhatMightHaveBeenToldIfNobodyAsked() {
    plan(minutes(0, 2), "frozen");
    Sample first = poll();
    world.clock.advance(Duration.ofMinutes(1));
    Sample second = poll();

    assertThat(second.values()).isEqualTo(first.values());
    assertThat(value(first, "seen"))
        .isEqualTo(Long.toString(minutes(0, 1).start().getEpochSecond()));
  }

  @Test
  void letsCountersFallOnceInEachWindow() {
    plan(
        new Timing.Again(
            SeriesTerms.parse("cron \"*/2 * * * *\" in UTC for 1m from 2026-03-01T09:02:00Z")),
        "jump reset requests");
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      told.add(value(poll(), "requests"));
      world.clock.advance(Duration.ofSeconds(30));
    }

    assertThat(told)
        .containsExactly("100", "110", "120", "130", "100", "110", "120", "130", "100", "110");
  }

  @Test
  void letsCountersFallForAWhileWhereTheyAreItsOwn() {
    Spike spike = plan(minutes(1, 2), "jump reset requests");
    assertThat(spike.continuity()).isEqualTo(Continuity.SHARED);
    SpikeChange own =
        new SpikeChange(
            Change.none(),
            Change.none(),
            Change.none(),
            Change.to(Continuity.INDEPENDENT),
            RuleChanges.NONE);
    world.planner.change(world.editor, spike.id(), own, Expected.ANY);
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      told.add(value(poll(), "requests"));
      world.clock.advance(Duration.ofSeconds(30));
    }

    assertThat(told).containsExactly("100", "110", "100", "110", "120", "130");
  }

  @Test
  void isTheSameForTheSameSeed() {
    List<List<String>> runs =
        IntStream.range(0, 2)
            .mapToObj(
                run -> {
                  router = world.seeded(world.editor, "Seeded" + run, 5, "cpu: range 1..9");
                  plan(minutes(0, 5), "missing cpu at 50%", "error 500 at 10%");
                  return IntStream.range(0, 100)
                      .mapToObj(
                          i ->
                              world.generator.sample(
                                  key, new CollectionName(router.name().text()), PERFORMANCE))
                      .map(sample -> sample.values() + " " + sample.damage())
                      .toList();
                })
            .toList();

    assertThat(runs.get(0)).isEqualTo(runs.get(1)).anyMatch(told -> told.startsWith("{}"));
  }

  @Test
  void canBeChangedAndTakenAway() {
    Spike spike = plan(minutes(0, 5), "missing cpu");
    assertThat(read(spike).flaws().lines()).containsExactly("missing cpu");

    change(spike, Flaws.parse(List.of("null \"cpu\" at 5%", "malformed")));
    assertThat(read(spike).flaws().lines()).containsExactly("null cpu at 5%", "malformed");

    change(spike, Flaws.NONE);
    assertThat(read(spike).flaws()).isEqualTo(Flaws.NONE);
    assertThat(poll().values()).hasSize(3);
  }

  @Test
  void beginsAnewWithOtherFaultsOfWhatWasToldBefore() {
    Spike spike = plan(minutes(0, 5), "frozen cpu");
    poll();
    String seen = value(poll(), "seen");
    world.clock.advance(Duration.ofMinutes(1));
    change(spike, Flaws.parse(List.of("frozen seen", "missing cpu")));

    assertThat(value(poll(), "seen")).isEqualTo(seen);
    change(spike, Flaws.parse(List.of("frozen seen", "jump reset")));
    assertThat(value(poll(), "requests")).isEqualTo("100");
    change(spike, Flaws.parse(List.of("frozen seen", "null cpu", "jump reset")));
    assertThat(value(poll(), "requests")).isEqualTo("110");
  }

  @Test
  void fallsOnceInAWindowThatAnotherSpikeInterrupts() {
    plan(minutes(0, 10), 1, "jump reset requests");
    plan(minutes(2, 4), 2, "jump reset requests", "frozen cpu");
    List<String> told = new ArrayList<>();
    for (int minute = 0; minute < 6; minute++) {
      told.add(value(poll(), "requests"));
      world.clock.advance(Duration.ofMinutes(1));
    }

    assertThat(told).containsExactly("100", "110", "100", "110", "120", "130");
  }

  @Test
  void makesTheCountersThoseOfTheCollectionWhenItComesLater() {
    Spike spike = plan(minutes(0, 5));
    assertThat(spike.continuity()).isEqualTo(Continuity.INDEPENDENT);

    change(spike, Flaws.parse(List.of("jump reset")));
    assertThat(read(spike).continuity()).isEqualTo(Continuity.SHARED);
  }

  private Spike read(Spike spike) {
    return world.planner.get(world.editor, spike.id()).spike();
  }

  private void change(Spike spike, Flaws flaws) {
    SpikeChange change =
        new SpikeChange(
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            Change.none(),
            RuleChanges.NONE,
            Change.to(flaws));
    world.planner.change(world.editor, spike.id(), change, Expected.ANY);
  }

  @Test
  void isRefusedForFieldsThatCannotSufferFromIt() {
    refused(
        Kind.INVALID,
        "jump reset 'disk': there is no field of that name",
        () -> plan(minutes(0, 5), "missing cpu", "jump reset disk"));
  }

  @Test
  void isWrittenDownAndStaysAsItIsWhenThatIsAppliedAgain() {
    plan(minutes(1, 5), "missing cpu at 10%", "error 503");
    Document document = world.archivist.write(world.editor, router.id());

    assertThat(document.spikes().get(0).flaws().lines())
        .containsExactly("missing cpu at 10%", "error 503");
    assertThat(world.reconciler.apply(world.editor, List.of(document), false).count(Fate.UNCHANGED))
        .isEqualTo(1);
  }

  @Test
  void keepsWhatWasToldWhateverItIs() {
    DataCollection odd =
        world.collection(
            world.editor,
            "Odd",
            Optional.empty(),
            World.fields(
                PERFORMANCE,
                "\"a: \\\"b, c\": text \"x; y\\nz @1\"",
                "big: increment from 123456789012345678901234567890.5 by 0.25",
                "n: increment from 1 by 1"));
    router = odd;
    plan(minutes(1, 5), "frozen");
    CollectionName name = new CollectionName("Odd");
    Sample before = world.generator.sample(key, name, PERFORMANCE);
    world.clock.advance(Duration.ofMinutes(1));

    for (int i = 0; i < 3; i++) {
      Sample frozen = world.generator.sample(key, name, PERFORMANCE);
      assertThat(frozen.values().values().stream().map(Value::plain).toList())
          .isEqualTo(before.values().values().stream().map(Value::plain).toList());
    }
  }
}
