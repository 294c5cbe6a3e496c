package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.RuleChange;
import dev.spike.application.collection.CollectionChange;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.FieldChange;
import dev.spike.application.collection.FieldDetails;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the curator does on every storage. */
public abstract class CuratorContract extends Contract {

  /** A contract to be held to. */
  protected CuratorContract() {}

  private static CollectionChange renaming(String name) {
    return new CollectionChange(Change.to(new CollectionName(name)), Change.none());
  }

  private List<String> names() {
    return world.curator.list(world.admin, PageRequest.FIRST).items().stream()
        .map(details -> details.collection().name().text())
        .toList();
  }

  @Test
  void makesCollectionsForThoseWhoAsk() {
    DataCollection router = world.seeded(world.editor, "Router", 7, "a: number 1");

    CollectionDetails found = world.curator.get(world.editor, router.id());

    assertThat(found.collection()).isEqualTo(router);
    assertThat(found.owner()).contains(new Username("editor"));
    assertThat(router.owner()).isEqualTo(world.editor.id());
    assertThat(router.stamp().version()).isEqualTo(1);
  }

  @Test
  void findsACollectionByItsNameForThoseWhoMaySeeIt() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");

    assertThat(world.curator.search(world.editor, router.name()).items())
        .containsExactly(world.curator.get(world.editor, router.id()));
    assertThat(world.curator.search(world.admin, router.name()).total()).isEqualTo(1);
    assertThat(world.curator.search(world.other, router.name()).items()).isEmpty();
    assertThat(world.curator.search(world.editor, new CollectionName("Nothing")).total()).isZero();
  }

  @Test
  void refusesACollectionWithAFieldTwice() {
    NewCollection wanted =
        new NewCollection(
            new CollectionName("Router"),
            Optional.empty(),
            fields(PERFORMANCE, "a: number 1", "a: number 2"));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> world.curator.create(world.editor, wanted))
        .extracting(refusal -> refusal.faults().get(0))
        .extracting(Fault::pointer)
        .isEqualTo("/fields/1/name");
    assertThat(names()).isEmpty();
  }

  @Test
  void changesTheNameAndTheSeed() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");
    world.clock.advance(Duration.ofSeconds(1));
    CollectionChange seed =
        new CollectionChange(Change.none(), Change.to(Optional.of(new Seed(7))));
    CollectionChange noSeed = new CollectionChange(Change.none(), Change.to(Optional.empty()));

    DataCollection named =
        world.curator.change(world.editor, router.id(), renaming("X"), Expected.of(1)).collection();
    DataCollection seeded =
        world.curator.change(world.editor, router.id(), seed, Expected.of(2)).collection();
    DataCollection plain =
        world.curator.change(world.editor, router.id(), noSeed, Expected.of(3)).collection();

    assertThat(named.name().text()).isEqualTo("X");
    assertThat(named.stamp().updatedAt()).isEqualTo(world.clock.instant());
    assertThat(seeded.name().text()).isEqualTo("X");
    assertThat(seeded.seed()).contains(new Seed(7));
    assertThat(plain.seed()).isEmpty();
    assertThat(plain.stored()).isEqualTo(router.stored());
    refused(
        Kind.STALE,
        "version 4",
        () -> world.curator.change(world.editor, router.id(), noSeed, Expected.of(3)));
  }

  @Test
  void refusesNamesThatAreTaken() {
    world.collection(world.other, "Router");
    DataCollection mine = world.collection(world.editor, "Mine");

    refused(Kind.CONFLICT, "'Router'", () -> world.collection(world.editor, "Router"));
    refused(
        Kind.CONFLICT,
        "'Router'",
        () -> world.curator.change(world.editor, mine.id(), renaming("Router"), Expected.ANY));
  }

  @Test
  void copiesUnderNamesThatAreFree() {
    DataCollection router = world.seeded(world.editor, "Router", 7, "n: increment from 1 by 1");
    world.collection(world.other, "Router (Copy 2)");
    world.spike(world.editor, router, minutes(0, 5));
    world.draw(world.key(world.editor), router);

    List<CollectionDetails> copies = world.curator.copy(world.admin, router.id(), 2);

    assertThat(copies)
        .extracting(copy -> copy.collection().name().text())
        .containsExactly("Router (Copy 1)", "Router (Copy 3)");
    DataCollection copy = copies.get(0).collection();
    assertThat(copy.owner()).isEqualTo(world.admin.id());
    assertThat(copy.seed()).isEqualTo(router.seed());
    assertThat(copy.fields().all()).hasToString(router.fields().all().toString());
    assertThat(copy.fields().all().get(0).id()).isNotEqualTo(router.fields().all().get(0).id());
    assertThat(world.value(world.key(world.admin), copy, "n")).isEqualTo("1");
    refused(Kind.INVALID, "1 to 10", () -> world.curator.copy(world.admin, router.id(), 11));
    refused(Kind.INVALID, "1 to 10", () -> world.curator.copy(world.admin, router.id(), 0));
  }

  @Test
  void copiesLongNamesWithinTheirLimit() {
    DataCollection longest = world.collection(world.editor, "😀".repeat(255));

    CollectionName name =
        world.curator.copy(world.editor, longest.id(), 1).get(0).collection().name();

    assertThat(name.text()).isEqualTo("😀".repeat(246) + " (Copy 1)");
  }

  @Test
  void deletesOneOrManyOrNone() {
    DataCollection one = world.collection(world.editor, "One");
    DataCollection two = world.collection(world.editor, "Two");
    DataCollection three = world.collection(world.editor, "Three");
    DataCollection foreign = world.collection(world.other, "Foreign");
    CollectionId nothing = new CollectionId(0);

    refused(
        Kind.FORBIDDEN,
        "somebody else",
        () -> world.curator.deleteAll(world.editor, Set.of(one.id(), foreign.id())));
    refused(
        Kind.MISSING,
        "collection 0",
        () -> world.curator.deleteAll(world.editor, Set.of(one.id(), nothing)));
    assertThat(names()).containsExactly("One", "Two", "Three", "Foreign");

    world.curator.deleteAll(world.editor, Set.of(one.id(), two.id()));
    refused(
        Kind.STALE,
        "version 1",
        () -> world.curator.delete(world.editor, three.id(), Expected.of(2)));
    world.curator.delete(world.editor, three.id(), Expected.of(1));
    assertThat(names()).containsExactly("Foreign");
  }

  @Test
  void listsWhatOnePersonMaySee() {
    world.collection(world.editor, "Mine");
    world.collection(world.other, "Foreign");

    assertThat(names()).containsExactly("Mine", "Foreign");
    var mine = world.curator.list(world.editor, PageRequest.FIRST);
    assertThat(mine.items()).extracting(d -> d.collection().name().text()).containsExactly("Mine");
    assertThat(mine.total()).isEqualTo(1);
  }

  @Test
  void addsChangesAndDeletesFields() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");
    FieldDetails added =
        world.curator.addField(
            world.editor,
            router.id(),
            fields(PERFORMANCE, "n: increment from 5 by 1").get(0),
            Expected.of(1));
    FieldId id = added.stored().field().id();

    assertThat(added.collection()).isEqualTo(router.id());
    assertThat(added.current().orElseThrow().next()).hasToString("5");
    assertThat(world.curator.getField(world.editor, id)).isEqualTo(added);
    refused(Kind.CONFLICT, "named 'a'", () -> rename(id, "a"));
    FieldDetails changed = rename(id, "m");
    assertThat(changed.stored().field().name().text()).isEqualTo("m");
    assertThat(changed.stored().stamp().version()).isEqualTo(2);
    refused(
        Kind.STALE,
        "field " + id,
        () -> world.curator.deleteField(world.editor, id, Expected.of(1)));
    world.curator.deleteField(world.editor, id, Expected.of(2));
    refused(Kind.MISSING, "field " + id, () -> world.curator.getField(world.editor, id));
    assertThat(world.curator.get(world.editor, router.id()).collection().stored())
        .isEqualTo(router.stored());
  }

  @Test
  void takesNothingAwayFromUnderAnExpression() {
    DataCollection router =
        world.collection(
            world.editor,
            "Router",
            "busy: range 1..50",
            "idle: range 1..50",
            "ratio: expression busy / idle");
    FieldId idle = World.fieldId(router, "idle");
    FieldId ratio = World.fieldId(router, "ratio");

    refused(
        Kind.CONFLICT,
        "field 'idle' cannot be renamed: the expression of 'ratio' reads it",
        () -> rename(idle, "free"));
    refused(
        Kind.CONFLICT,
        "field 'idle' cannot be deleted: the expression of 'ratio' reads it",
        () -> world.curator.deleteField(world.editor, idle, Expected.ANY));
    FieldChange half = new FieldChange(Change.to(CONFIGURATION), Change.none(), RuleChange.none());
    refused(
        Kind.CONFLICT,
        "field 'idle' cannot be moved: the expression of 'ratio' reads it",
        () -> world.curator.changeField(world.editor, idle, half, Expected.ANY));
    refusedAt(
        "",
        "the expression of 'ratio' reads 'idle', which is no number (TEXT_FIXED)",
        () -> become(idle, "text none"));
    refusedAt(
        "",
        "the expression of 'ratio' divides by 'idle', which can be 0 (it lies from 0 to 9); write"
            + " max(idle, 1)",
        () -> become(idle, "range 0..9"));
    refusedAt(
        "/rule",
        "the expression of 'ratio' needs its own number: ratio -> ratio",
        () -> become(ratio, "expression ratio + idle"));
    refusedAt(
        "/rule",
        "the expression of 'more' reads 'moore', but there is no Performance field of that name",
        () ->
            world.curator.addField(
                world.editor,
                router.id(),
                fields(PERFORMANCE, "more: expression moore").get(0),
                Expected.ANY));
    become(ratio, "expression busy * 2");
    rename(idle, "free");
    world.curator.deleteField(world.editor, idle, Expected.ANY);
    assertThat(rename(ratio, "double").stored().field().rule()).hasToString("expression busy * 2");
  }

  private FieldDetails become(FieldId id, String rule) {
    FieldChange change =
        new FieldChange(Change.none(), Change.none(), RuleChange.to(Rule.parse(rule)));
    return world.curator.changeField(world.editor, id, change, Expected.ANY);
  }

  private static void refusedAt(String pointer, String detail, ThrowingCallable act) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act)
        .returns(Kind.INVALID, Refusal::kind)
        .returns(List.of(new Fault(pointer, detail)), Refusal::faults);
  }

  private FieldDetails rename(FieldId id, String name) {
    FieldChange change =
        new FieldChange(Change.none(), Change.to(new FieldName(name)), RuleChange.none());
    return world.curator.changeField(world.editor, id, change, Expected.ANY);
  }

  @Test
  void keepsACounterThatMovesToTheOtherHalf() {
    DataCollection router = world.collection(world.editor, "Router", "n: increment from 1 by 1");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    FieldChange half = new FieldChange(Change.to(CONFIGURATION), Change.none(), RuleChange.none());
    FieldChange back =
        new FieldChange(
            Change.to(PERFORMANCE),
            Change.none(),
            RuleChange.to(Rule.parse("increment from 1 by 2")));
    FieldId id = World.fieldId(router, "n");

    FieldDetails moved = world.curator.changeField(world.editor, id, half, Expected.ANY);
    assertThat(moved.current().orElseThrow().next()).hasToString("2");
    FieldDetails restarted = world.curator.changeField(world.editor, id, back, Expected.ANY);
    assertThat(restarted.current().orElseThrow().next()).hasToString("1");
  }

  @Test
  void refusesTheSameFieldNameTwiceInOneHalf() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");

    refused(
        Kind.CONFLICT,
        "Performance field named 'a'",
        () ->
            world.curator.addField(
                world.editor,
                router.id(),
                fields(PERFORMANCE, "a: number 2").get(0),
                Expected.ANY));
    world.curator.addField(
        world.editor, router.id(), fields(CONFIGURATION, "a: number 2").get(0), Expected.ANY);
  }
}
