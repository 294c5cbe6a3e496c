package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.changes;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.RuleChange;
import dev.spike.application.collection.NewField;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.SpikeQuery;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Span;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Overlap;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the planner does on every storage. */
public abstract class PlannerContract extends Contract {

  private DataCollection router;

  /** A contract to be held to. */
  protected PlannerContract() {}

  @BeforeEach
  void collect() {
    List<NewField> all =
        new ArrayList<>(
            fields(
                PERFORMANCE,
                "cpu: range 10..20",
                "name: text web",
                "n: increment from 1 by 1",
                "now: epoch"));
    all.addAll(fields(CONFIGURATION, "port: number 80"));
    router = world.collection(world.editor, "Router", Optional.empty(), all);
  }

  private SpikeDetails change(Spike spike, SpikeChange change) {
    return world.planner.change(world.editor, spike.id(), change, Expected.ANY);
  }

  private static SpikeChange rules(RuleChanges changes) {
    return new SpikeChange(Change.none(), Change.none(), Change.none(), Change.none(), changes);
  }

  private static SpikeChange moved(long from, long until) {
    Window window = minutes(from, until);
    return new SpikeChange(
        Change.none(),
        Change.to(window.start()),
        Change.to(window.end()),
        Change.none(),
        RuleChanges.NONE);
  }

  @Test
  void copiesAllFieldsOfBothHalves() {
    Spike spike = world.spike(world.editor, router, minutes(1, 2), "cpu: range 95..99");

    assertThat(spike.fields().all().toString())
        .isEqualTo(
            "[cpu: range 95..99, name: text web, n: increment from 1 by 1, now: epoch, port:"
                + " number 80]");
    assertThat(spike.copies()).extracting(copy -> copy.id().number()).doesNotHaveDuplicates();
    SpikeDetails details = world.planner.get(world.editor, spike.id());
    assertThat(details.spike()).isEqualTo(spike);
    assertThat(details.collection()).isEqualTo(router.name());
    assertThat(details.status()).isEqualTo(Status.SCHEDULED);
  }

  @Test
  void refusesAllWrongChangesAtOnce() {
    Map<FieldId, RuleChange> wrong = new LinkedHashMap<>();
    wrong.put(World.fieldId(router, "name"), RuleChange.to(Rule.parse("text db")));
    wrong.put(World.fieldId(router, "port"), RuleChange.to(Rule.parse("number 81")));
    wrong.put(World.fieldId(router, "cpu"), present -> Rule.parse("range 9..1"));
    wrong.put(new FieldId(0), RuleChange.none());
    wrong.put(World.fieldId(router, "n"), RuleChange.to(Rule.parse("number 3")));
    NewSpike wanted =
        new NewSpike(
            router.id(),
            new SpikeName("x"),
            minutes(1, 2),
            Optional.of(Continuity.INDEPENDENT),
            new RuleChanges(wrong));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> world.planner.create(world.editor, wanted))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::pointer)
                    .anyMatch(pointer -> pointer.startsWith("/changes/0"))
                    .anyMatch(pointer -> pointer.startsWith("/changes/1"))
                    .anyMatch(pointer -> pointer.startsWith("/changes/2"))
                    .anyMatch(pointer -> pointer.startsWith("/changes/3"))
                    .anyMatch(pointer -> pointer.startsWith("/changes/4")))
        .withMessageContaining("Performance fields only")
        .withMessageContaining("it is no number")
        .withMessageContaining("there is no field 0");
  }

  @Test
  void refusesTimeThatIsTaken() {
    Spike first = world.spike(world.editor, router, minutes(10, 20));

    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> world.spike(world.editor, router, minutes(19, 30)))
        .withMessageContaining("spike of Router")
        .withMessageContaining(first.window().toString())
        .satisfies(overlap -> assertThat(overlap.inTheWay()).isEqualTo(first));
    Spike next = world.spike(world.editor, router, minutes(20, 30));
    refused(Kind.CONFLICT, "overlap", () -> change(next, moved(19, 30)));
    assertThat(change(next, moved(0, 10)).spike().window()).isEqualTo(minutes(0, 10));
  }

  @Test
  void takesNoNoticeOfSpikesThatAreOver() {
    world.spike(world.editor, router, minutes(0, 10));
    world.at(10);

    assertThat(world.spike(world.editor, router, minutes(5, 20)).window())
        .isEqualTo(minutes(5, 20));
  }

  @Test
  void refusesNewWindowsThatAreOver() {
    world.at(10);

    refused(Kind.INVALID, "future", () -> world.spike(world.editor, router, minutes(0, 10)));
    Spike spike = world.spike(world.editor, router, minutes(20, 30));
    refused(Kind.INVALID, "future", () -> change(spike, moved(0, 10)));
    refused(Kind.INVALID, "after it starts", () -> change(spike, endingAt(15)));
  }

  private static SpikeChange endingAt(long end) {
    return SpikeChange.ending(minutes(0, end).end());
  }

  @Test
  void stopsASpikeThatRuns() {
    Spike spike = world.spike(world.editor, router, minutes(0, 20));
    world.at(10);

    SpikeDetails stopped = change(spike, endingAt(10));

    assertThat(stopped.status()).isEqualTo(Status.EXPIRED);
    assertThat(stopped.spike().window()).isEqualTo(minutes(0, 10));
  }

  @Test
  void stopsASpikeAlsoWhenTheEndIsLongGone() {
    Spike spike = world.spike(world.editor, router, minutes(5, 20));
    world.at(10);

    assertThat(change(spike, endingAt(7)).spike().window()).isEqualTo(minutes(5, 7));
    Spike other = world.spike(world.editor, router, minutes(8, 20));
    assertThat(change(other, endingAt(1)).spike().window()).isEqualTo(minutes(8, 10));
    Spike begun = world.spike(world.editor, router, minutes(10, 20));
    assertThat(change(begun, endingAt(1)).spike().window())
        .isEqualTo(new Window(minutes(10, 20).start().minusMillis(1), minutes(10, 20).start()));
  }

  @Test
  void restartsTheCountersOfASpikeWhoseNumbersChange() {
    Spike spike = world.spike(world.editor, router, minutes(0, 20), "n: increment from 100 by 10");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    assertThat(world.value(key, router, "n")).isEqualTo("110");

    SpikeDetails changed =
        change(spike, rules(changes(router, "n: increment from 100 by 7", "cpu: range 1..2")));

    assertThat(changed.current(changed.spike().copies().get(2)).orElseThrow().next())
        .hasToString("100");
    assertThat(world.value(key, router, "n")).isEqualTo("100");
    assertThat(world.value(key, router, "n")).isEqualTo("107");
    change(changed.spike(), rules(changes(router, "cpu: range 3..4")));
    assertThat(world.value(key, router, "n")).isEqualTo("114");
  }

  @Test
  void showsWhereTheCountersOfASpikeStand() {
    Spike spike = world.spike(world.editor, router, minutes(0, 20));
    KeySecret key = world.key(world.editor);
    world.draw(key, router);

    SpikeDetails details = world.planner.get(world.editor, spike.id());

    assertThat(details.current(spike.copies().get(2)).orElseThrow().next()).hasToString("2");
    assertThat(details.current(spike.copies().get(0))).isEmpty();
    assertThat(world.curator.get(world.editor, router.id()).fields().get(2).current())
        .hasValueSatisfying(state -> assertThat(state.next()).hasToString("1"));
  }

  @Test
  void changesWhatItIsToldToAndCountsVersions() {
    Spike spike = world.spike(world.editor, router, minutes(0, 20));
    SpikeChange change =
        new SpikeChange(
            Change.to(new SpikeName("Evening")),
            Change.none(),
            Change.to(minutes(0, 30).end()),
            Change.to(Continuity.SHARED),
            RuleChanges.NONE);

    Spike changed = change(spike, change).spike();

    assertThat(changed.name().text()).isEqualTo("Evening");
    assertThat(changed.window()).isEqualTo(minutes(0, 30));
    assertThat(changed.continuity()).isEqualTo(Continuity.SHARED);
    assertThat(changed.copies()).isEqualTo(spike.copies());
    assertThat(changed.stamp().version()).isEqualTo(2);
    refused(
        Kind.STALE,
        "version 2",
        () -> world.planner.change(world.editor, spike.id(), change, Expected.of(1)));
  }

  @Test
  void deletesASpikeWithItsCounters() {
    Spike spike = world.spike(world.editor, router, minutes(0, 20));
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    refused(
        Kind.STALE,
        "version 1",
        () -> world.planner.delete(world.editor, spike.id(), Expected.of(2)));

    world.planner.delete(world.editor, spike.id(), Expected.of(1));

    refused(Kind.MISSING, "spike", () -> world.planner.get(world.editor, spike.id()));
    Progress progress =
        world.storage.read(stores -> stores.counters().of(router.id(), PERFORMANCE));
    assertThat(progress.spikes()).isEmpty();
    assertThat(world.draw(key, router).spike()).isEmpty();
  }

  @Test
  void listsWhatOnePersonMaySee() {
    Spike mine = world.spike(world.editor, router, minutes(0, 20));
    DataCollection foreign = world.collection(world.other, "Foreign", "a: number 1");
    Spike theirs = world.spike(world.other, foreign, minutes(30, 40));
    SpikeQuery active = new SpikeQuery(Optional.empty(), Optional.of(Status.ACTIVE), Span.ALWAYS);

    assertThat(listed(SpikeQuery.ALL)).containsExactly(mine);
    assertThat(
            world.planner.list(world.admin, SpikeQuery.ALL, PageRequest.FIRST).items().stream()
                .map(SpikeDetails::spike))
        .containsExactly(mine, theirs);
    assertThat(listed(active)).containsExactly(mine);
    assertThat(listed(SpikeQuery.of(router.id()))).containsExactly(mine);
    refused(Kind.FORBIDDEN, "somebody else", () -> listed(SpikeQuery.of(foreign.id())));
    refused(Kind.MISSING, "collection 0", () -> listed(SpikeQuery.of(new CollectionId(0))));
  }

  private List<Spike> listed(SpikeQuery query) {
    return world.planner.list(world.editor, query, PageRequest.FIRST).items().stream()
        .map(SpikeDetails::spike)
        .toList();
  }

  @Test
  void knowsWhatIsNotThere() {
    refused(Kind.MISSING, "spike 0", () -> world.planner.get(world.editor, new SpikeId(0)));
    Instant end = START.plusSeconds(1);
    refused(
        Kind.MISSING,
        "spike 0",
        () ->
            world.planner.change(
                world.editor, new SpikeId(0), SpikeChange.ending(end), Expected.ANY));
  }
}
