package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.RuleChange;
import dev.spike.application.access.ApiKeyChange;
import dev.spike.application.access.IssuedKey;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.collection.FieldChange;
import dev.spike.application.collection.NewField;
import dev.spike.application.generation.NamedSample;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.ApiKeyId;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Scope;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Sample;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.value.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the generator does on every storage. */
public abstract class GeneratorContract extends Contract {

  /** A contract to be held to. */
  protected GeneratorContract() {}

  private List<String> values(int count, Supplier<String> value) {
    return Stream.generate(value).limit(count).toList();
  }

  @Test
  void drawsTheFieldsOfOneHalfInOrder() {
    List<NewField> fields = new ArrayList<>(fields(PERFORMANCE, "b: number 2", "a: epoch"));
    fields.addAll(fields(CONFIGURATION, "c: text x"));
    DataCollection router = world.collection(world.editor, "Router", Optional.empty(), fields);

    Sample sample = world.draw(world.key(world.editor), router);

    assertThat(sample.values().toString()).isEqualTo("{b=2, a=" + START.getEpochSecond() + "}");
    assertThat(sample.at()).isEqualTo(START);
    assertThat(sample.spike()).isEmpty();
  }

  @Test
  void refusesKeysThatNobodyHas() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");
    KeySecret made = KeySecret.of(new byte[KeySecret.RANDOM_BYTES]);

    refused(Kind.UNKNOWN_CALLER, "API key", () -> world.draw(made, router));
  }

  @Test
  void refusesKeysThatAreRevokedExpiredOrOfSomebodyGone() {
    DataCollection router = world.collection(world.other, "Router", "a: number 1");
    NewApiKey wanted =
        new NewApiKey(
            new KeyLabel("k"),
            Optional.of(START.plusSeconds(60)),
            Reach.ALL,
            Set.of(Scope.DATA_READ));
    KeySecret expiring = world.locksmith.issue(world.other, wanted).secret();
    IssuedKey revoked = world.locksmith.issue(world.other, wanted);
    KeySecret orphaned = world.key(world.other);
    world.locksmith.revoke(world.other, revoked.key().id());

    refused(Kind.UNKNOWN_CALLER, "API key", () -> world.draw(revoked.secret(), router));
    assertThat(world.value(expiring, router, "a")).isEqualTo("1");
    world.clock.advance(Duration.ofSeconds(60));
    refused(Kind.UNKNOWN_CALLER, "API key", () -> world.draw(expiring, router));
    world.registrar.delete(world.admin, world.other.id(), Expected.ANY);
    refused(Kind.UNKNOWN_CALLER, "API key", () -> world.draw(orphaned, router));
  }

  @Test
  void answersTheSameForWhatIsOutOfReachAndWhatDoesNotExist() {
    DataCollection mine = world.collection(world.editor, "Mine", "a: number 1");
    DataCollection named = world.collection(world.editor, "Named", "a: number 1");
    DataCollection foreign = world.collection(world.other, "Foreign", "a: number 1");
    KeySecret all = world.key(world.editor);
    KeySecret narrow =
        world.key(
            world.editor, new Reach(Optional.of(Set.of(named.id())), Optional.of(PERFORMANCE)));
    String sentence = "this API key does not reach the Performance data of such a collection";
    CollectionName nothing = new CollectionName("Nothing");

    refused(Kind.FORBIDDEN, sentence, () -> world.draw(all, foreign));
    refused(Kind.FORBIDDEN, sentence, () -> world.generator.sample(all, nothing, PERFORMANCE));
    refused(Kind.FORBIDDEN, sentence, () -> world.draw(narrow, mine));
    refused(
        Kind.FORBIDDEN,
        "Configuration",
        () -> world.generator.sample(narrow, named.name(), CONFIGURATION));
    assertThat(world.value(narrow, named, "a")).isEqualTo("1");
    assertThat(world.value(all, mine, "a")).isEqualTo("1");
  }

  @Test
  void refusesKeysWithoutTheScope() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");
    NewApiKey wanted =
        new NewApiKey(new KeyLabel("k"), Optional.empty(), Reach.ALL, Set.of(Scope.IMPORTS_RUN));
    KeySecret key = world.locksmith.issue(world.editor, wanted).secret();

    refused(Kind.FORBIDDEN, "data:read", () -> world.draw(key, router));
  }

  @Test
  void tellsAnEmptyCollectionFromAnEmptyHalf() {
    DataCollection empty = world.collection(world.editor, "Empty");
    DataCollection half = world.collection(world.editor, "Half", "a: number 1");
    KeySecret key = world.key(world.editor);

    refused(Kind.EMPTY, "'Empty' has no fields", () -> world.draw(key, empty));
    refused(
        Kind.MISSING,
        "'Half' has no Configuration fields",
        () -> world.generator.sample(key, half.name(), CONFIGURATION));
  }

  @Test
  void movesEveryCounterByOneStep() {
    DataCollection router =
        world.collection(world.editor, "Router", "n: increment from 0.1 by 0.1 until 0.3");
    KeySecret key = world.key(world.editor);

    assertThat(values(5, () -> world.value(key, router, "n")))
        .containsExactly("0.1", "0.2", "0.3", "0.1", "0.2");
  }

  @Test
  void repeatsTheSeriesOfASeedWhetherItCountsOrNot() {
    String range = "r: range 0..1000000";
    DataCollection one = world.seeded(world.editor, "One", 7, range);
    DataCollection two = world.seeded(world.editor, "Two", 7, range, "n: increment from 1 by 1");
    DataCollection three = world.seeded(world.editor, "Three", 8, range);
    KeySecret key = world.key(world.editor);

    List<String> series = values(20, () -> world.value(key, one, "r"));

    assertThat(values(20, () -> world.value(key, two, "r"))).isEqualTo(series);
    assertThat(values(20, () -> world.value(key, three, "r"))).doesNotContainAnyElementsOf(series);
    assertThat(series).doesNotHaveDuplicates();
  }

  @Test
  void goesOnInTheSeriesOfASeedWhenCountersComeAndGo() {
    DataCollection plain = world.seeded(world.editor, "Plain", 7, "r: range 0..1000000");
    DataCollection router = world.seeded(world.editor, "Router", 7, "r: range 0..1000000");
    KeySecret key = world.key(world.editor);
    List<String> series = values(9, () -> world.value(key, plain, "r"));

    List<String> drawn = new ArrayList<>(values(3, () -> world.value(key, router, "r")));
    NewField counter = fields(PERFORMANCE, "n: increment from 1 by 1").get(0);
    var added = world.curator.addField(world.editor, router.id(), counter, Expected.ANY);
    drawn.addAll(values(3, () -> world.value(key, router, "r")));
    world.curator.deleteField(world.editor, added.stored().field().id(), Expected.ANY);
    drawn.addAll(values(3, () -> world.value(key, router, "r")));

    assertThat(drawn).isEqualTo(series);
  }

  @Test
  void givesCollectionsWithoutASeedLuckOfTheirOwn() throws InterruptedException {
    DataCollection one = world.collection(world.editor, "One", "r: range 0..1000000000000000");
    DataCollection two = world.collection(world.editor, "Two", "r: range 0..1000000000000000");
    KeySecret key = world.key(world.editor);

    List<List<String>> drawn =
        Crowd.of(
            8,
            () ->
                IntStream.range(0, 100)
                    .mapToObj(i -> world.value(key, i % 2 == 0 ? one : two, "r"))
                    .toList());

    assertThat(drawn.stream().flatMap(List::stream)).hasSize(800).doesNotHaveDuplicates();
  }

  @Test
  void writesNothingForADrawWithoutCounters() {
    DataCollection router = world.seeded(world.editor, "Router", 1, "r: range 1..9");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);

    Progress kept = world.storage.read(stores -> stores.counters().of(router.id(), PERFORMANCE));

    assertThat(kept).isEqualTo(Progress.NONE);
  }

  @Test
  void givesEachCounterValueOnceToManyAtOnce() throws InterruptedException {
    World busy = new World(emptyStorage());
    DataCollection router =
        busy.collection(busy.editor, "Router", "n: increment from 1 by 1", "r: range 1..9");
    KeySecret key = busy.key(busy.editor);
    int each = drawsOfOneThread();

    List<List<Long>> drawn =
        Crowd.of(
            8,
            () ->
                IntStream.range(0, each)
                    .mapToObj(i -> Long.valueOf(busy.value(key, router, "n")))
                    .toList());

    assertThat(drawn).allSatisfy(mine -> assertThat(mine).isSorted());
    assertThat(drawn.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 8L * each).boxed().toList());
  }

  /** How much a storage has to do when it is busy; eight threads draw this often. */
  protected int drawsOfOneThread() {
    return 12_500;
  }

  @Test
  void drawsFromTheSpikeWithinItsWindowOnly() {
    DataCollection router =
        world.collection(world.editor, "Router", "cpu: range 10..20", "name: text web");
    Spike spike = world.spike(world.editor, router, minutes(10, 20), "cpu: range 95..95");
    KeySecret key = world.key(world.editor);

    assertThat(Integer.parseInt(world.value(key, router, "cpu"))).isBetween(10, 20);
    world.at(10);
    assertThat(world.draw(key, router).values().toString()).isEqualTo("{cpu=95, name=web}");
    assertThat(world.draw(key, router).spike()).contains(spike.id());
    world.clock.set(spike.window().end().minusMillis(1));
    assertThat(world.value(key, router, "cpu")).isEqualTo("95");
    world.at(20);
    assertThat(Integer.parseInt(world.value(key, router, "cpu"))).isBetween(10, 20);
  }

  @Test
  void drawsFromTheCopyWhateverBecomesOfTheCollection() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1", "b: number 2");
    world.spike(world.editor, router, minutes(0, 20));
    KeySecret key = world.key(world.editor);
    world.curator.deleteField(world.editor, World.fieldId(router, "a"), Expected.ANY);
    world.curator.addField(
        world.editor, router.id(), fields(PERFORMANCE, "c: number 3").get(0), Expected.ANY);

    assertThat(world.draw(key, router).values().toString()).isEqualTo("{a=1, b=2}");
    world.at(20);
    assertThat(world.draw(key, router).values().toString()).isEqualTo("{b=2, c=3}");
  }

  @Test
  void letsACollectionsCountersRestDuringAnIndependentSpike() {
    DataCollection router =
        world.collection(
            world.editor, "Router", "n: increment from 1 by 1", "m: increment from 1 by 1");
    world.spike(
        world.editor,
        router,
        minutes(10, 20),
        "n: increment from 1 by 10",
        "m: increment from 500 by 1");
    KeySecret key = world.key(world.editor);
    Supplier<String> draw = () -> world.draw(key, router).values().toString();

    assertThat(values(3, draw)).endsWith("{n=3, m=3}");
    world.at(10);
    assertThat(values(3, draw)).containsExactly("{n=4, m=500}", "{n=14, m=501}", "{n=24, m=502}");
    world.at(20);
    assertThat(values(2, draw)).containsExactly("{n=4, m=4}", "{n=5, m=5}");
  }

  @Test
  void movesACollectionsCountersDuringASharedSpike() {
    DataCollection router = world.collection(world.editor, "Router", "n: increment from 1 by 1");
    world.spike(
        world.editor, router, minutes(10, 20), Continuity.SHARED, "n: increment from 1 by 10");
    KeySecret key = world.key(world.editor);
    Supplier<String> draw = () -> world.value(key, router, "n");

    assertThat(values(2, draw)).containsExactly("1", "2");
    world.at(10);
    assertThat(values(2, draw)).containsExactly("3", "13");
    world.at(20);
    assertThat(values(2, draw)).containsExactly("23", "24");
  }

  @Test
  void clearsSpikesAwayThatAreOverAndTheirCounters() {
    DataCollection router = world.collection(world.editor, "Router", "n: increment from 1 by 1");
    DataCollection plain = world.collection(world.editor, "Plain", "r: range 1..9");
    Spike counting = world.spike(world.editor, router, minutes(0, 10));
    Spike resting = world.spike(world.editor, plain, minutes(0, 10));
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    world.at(10);

    assertThat(world.planner.get(world.editor, counting.id()).spike()).isEqualTo(counting);
    assertThat(world.draw(key, router).spike()).isEmpty();
    refused(Kind.MISSING, "spike", () -> world.planner.get(world.editor, counting.id()));
    Progress progress =
        world.storage.read(stores -> stores.counters().of(router.id(), PERFORMANCE));
    assertThat(progress.spikes()).isEmpty();

    assertThat(world.planner.get(world.editor, resting.id()).spike()).isEqualTo(resting);
    world.draw(key, plain);
    refused(Kind.MISSING, "spike", () -> world.planner.get(world.editor, resting.id()));
  }

  @Test
  void leavesSpikesAloneThatAreNotOver() {
    DataCollection router = world.collection(world.editor, "Router", "r: range 1..9");
    Spike over = world.spike(world.editor, router, minutes(0, 10));
    Spike running = world.spike(world.editor, router, minutes(10, 20));
    Spike coming = world.spike(world.editor, router, minutes(20, 30));
    world.at(15);

    assertThat(world.draw(world.key(world.editor), router).spike()).contains(running.id());
    refused(Kind.MISSING, "spike", () -> world.planner.get(world.editor, over.id()));
    assertThat(world.planner.get(world.editor, coming.id()).spike()).isEqualTo(coming);
  }

  @Test
  void restartsACounterWhoseNumbersChange() {
    DataCollection router =
        world.collection(
            world.editor, "Router", "n: increment from 1 by 1", "m: increment from 1 by 1");
    KeySecret key = world.key(world.editor);
    values(3, () -> world.value(key, router, "n"));
    FieldChange numbers =
        new FieldChange(
            Change.none(), Change.none(), RuleChange.to(Rule.parse("increment from 1 by 5")));
    FieldChange name =
        new FieldChange(Change.none(), Change.to(new FieldName("k")), RuleChange.none());
    world.curator.changeField(world.editor, World.fieldId(router, "n"), numbers, Expected.ANY);
    world.curator.changeField(world.editor, World.fieldId(router, "m"), name, Expected.ANY);

    assertThat(world.draw(key, router).values().toString()).isEqualTo("{n=1, k=4}");
    assertThat(world.draw(key, router).values().toString()).isEqualTo("{n=6, k=5}");
  }

  @Test
  void peeksWithoutMovingAnything() {
    DataCollection router = world.collection(world.editor, "Router", "n: increment from 1 by 1");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);

    Sample first = world.generator.peek(world.admin, router.id(), PERFORMANCE);
    Sample second = world.generator.peek(world.editor, router.id(), PERFORMANCE);

    assertThat(first.values().toString()).isEqualTo("{n=2}");
    assertThat(second.values()).isEqualTo(first.values());
    assertThat(world.value(key, router, "n")).isEqualTo("2");
    refused(
        Kind.FORBIDDEN,
        "somebody else",
        () -> world.generator.peek(world.other, router.id(), PERFORMANCE));
  }

  @Test
  void drawsForWhoeverMayChangeTheCollection() {
    DataCollection router = world.collection(world.editor, "Router", "n: increment from 1 by 1");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);

    NamedSample second = world.generator.sample(world.editor, router.id(), PERFORMANCE);
    NamedSample third = world.generator.sample(world.admin, router.id(), PERFORMANCE);

    assertThat(second.name()).isEqualTo(router.name());
    assertThat(second.sample().values().toString()).isEqualTo("{n=2}");
    assertThat(third.sample().values().toString()).isEqualTo("{n=3}");
    assertThat(world.value(key, router, "n")).isEqualTo("4");
  }

  @Test
  void goesOnInASeriesWhoeverDraws() {
    DataCollection router = world.seeded(world.editor, "Router", 7, "x: range 1..1000000");
    KeySecret key = world.key(world.editor);

    List<String> drawn =
        List.of(
            world.value(key, router, "x"),
            ofPerson(router),
            world.value(key, router, "x"),
            ofPerson(router));

    assertThat(drawn).doesNotHaveDuplicates();
  }

  private String ofPerson(DataCollection collection) {
    return world
        .generator
        .sample(world.editor, collection.id(), PERFORMANCE)
        .sample()
        .values()
        .toString();
  }

  @Test
  void peeksForAKeyWithoutMovingAnything() {
    DataCollection router = world.collection(world.editor, "Router", "n: increment from 1 by 1");
    KeySecret key = world.key(world.editor);

    assertThat(world.generator.peek(key, router.name(), PERFORMANCE).values().toString())
        .isEqualTo("{n=1}");
    assertThat(world.value(key, router, "n")).isEqualTo("1");
    KeySecret foreign = world.key(world.other);
    refused(
        Kind.FORBIDDEN,
        "does not reach",
        () -> world.generator.peek(foreign, router.name(), PERFORMANCE));
  }

  @Test
  void knowsAKeyBeforeItKnowsWhatIsAskedFor() {
    KeySecret key = world.key(world.editor);
    NewApiKey other =
        new NewApiKey(new KeyLabel("k"), Optional.empty(), Reach.ALL, Set.of(Scope.IMPORTS_RUN));
    KeySecret imports = world.locksmith.issue(world.editor, other).secret();

    world.generator.demandKey(key);

    refused(Kind.FORBIDDEN, "data:read", () -> world.generator.demandKey(imports));
    KeySecret nobodys = KeySecret.of(new byte[KeySecret.RANDOM_BYTES]);
    refused(Kind.UNKNOWN_CALLER, "API key", () -> world.generator.demandKey(nobodys));
  }

  @Test
  void notesTheUseOfAKeyToTheMinute() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");
    KeySecret secret = world.key(world.editor);
    ApiKeyId id = world.locksmith.list(world.editor, PageRequest.FIRST).items().get(0).id();
    Supplier<ApiKey> key = () -> world.locksmith.get(world.editor, id);

    world.clock.advance(Duration.ofSeconds(59));
    world.draw(secret, router);
    assertThat(key.get().lastUsedAt()).isEmpty();
    world.uses.flush();
    assertThat(key.get().lastUsedAt()).contains(START);
    world.clock.advance(Duration.ofSeconds(62));
    world.draw(secret, router);
    world.uses.flush();
    world.uses.flush();
    assertThat(key.get().lastUsedAt()).contains(START.plusSeconds(120));
    assertThat(key.get().stamp().version()).isEqualTo(1);
  }

  @Test
  void stopsAtOnceWhenAKeyReachesLess() {
    DataCollection router = world.collection(world.editor, "Router", "a: number 1");
    DataCollection switches = world.collection(world.editor, "Switch", "a: number 1");
    KeySecret secret = world.key(world.editor);
    world.draw(secret, router);
    ApiKeyId id = world.locksmith.list(world.editor, PageRequest.FIRST).items().get(0).id();
    ApiKeyChange change =
        new ApiKeyChange(
            Change.none(),
            Change.none(),
            Change.to(Optional.of(Set.of(switches.id()))),
            Change.none(),
            Change.none());

    world.locksmith.change(world.editor, id, change, Expected.ANY);

    refused(Kind.FORBIDDEN, "does not reach", () -> world.draw(secret, router));
    assertThat(world.value(secret, switches, "a")).isEqualTo("1");
  }

  @Test
  void promisesTheDrawsThatItWouldMake() {
    DataCollection plain = world.seeded(world.editor, "Plain", 7, "r: range 1..1000000");
    DataCollection counting =
        world.seeded(
            world.editor, "Counting", 7, "r: range 1..1000000", "n: increment from 1 by 1");
    KeySecret key = world.key(world.editor);

    for (DataCollection collection : List.of(plain, counting)) {
      String first = world.draw(key, collection).values().toString();
      String second = promised(key, collection).values().toString();
      String third = world.draw(key, collection).values().toString();
      assertThat(Set.of(first, second, third)).hasSize(3);
    }
    assertThat(promised(key, counting).values().toString()).endsWith("n=4}");
    refused(Kind.FORBIDDEN, "does not reach", () -> promised(world.key(world.other), counting));
  }

  private Sample promised(KeySecret key, DataCollection collection) {
    return world
        .generator
        .promise(key, collection.name(), PERFORMANCE)
        .toCompletableFuture()
        .join();
  }

  @Test
  void promisesAtOnceWhatItNeedNotReadFor() {
    DataCollection plain = world.collection(world.editor, "Plain", "r: range 1..9");
    DataCollection counting =
        world.collection(world.editor, "Counting", "n: increment from 1 by 1");
    KeySecret key = world.key(world.editor);

    assertThat(atOnce(key, counting)).isEmpty();
    assertThat(drawnUntilAtOnce(key, counting)).contains("n=");
    assertThat(atOnce(key, plain)).isEmpty();
    assertThat(drawnUntilAtOnce(key, plain)).startsWith("{r=");
    world.collection(world.editor, "Third", "r: range 1..9");
    assertThat(atOnce(key, plain)).isEmpty();
  }

  /** What is at hand after a draw may be too old in the next moment, but not every time. */
  private String drawnUntilAtOnce(KeySecret key, DataCollection collection) {
    return Stream.generate(() -> Optional.of(world.draw(key, collection)))
        .map(drawn -> atOnce(key, collection))
        .limit(100)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow()
        .values()
        .toString();
  }

  private Optional<Sample> atOnce(KeySecret key, DataCollection collection) {
    return world
        .generator
        .promiseAtOnce(key, collection.name(), PERFORMANCE)
        .map(promise -> promise.toCompletableFuture().join());
  }

  @Test
  void drawsManyInOneUnitOfWork() {
    Observed storage = observed();
    DataCollection seeded =
        world.seeded(world.editor, "Seeded", 7, "n: increment from 1 by 1", "r: range 1..1000000");
    DataCollection twin =
        world.seeded(world.editor, "Twin", 7, "n: increment from 1 by 1", "r: range 1..1000000");
    DataCollection still = world.collection(world.editor, "Still", "e: epoch");
    KeySecret key = world.key(world.editor);
    world.draw(key, seeded);

    assertThat(unitsOf(storage, () -> many(key, seeded, 100))).isOne();
    assertThat(world.value(key, seeded, "n")).isEqualTo("102");
    assertThat(many(key, twin, 3)).startsWith("n=1").contains("n=2", "n=3").doesNotContain("n=4");
    assertThat(many(key, still, 2)).isEqualTo("e=1772355600, e=1772355600");
    KeySecret foreign = world.key(world.other);
    refused(Kind.FORBIDDEN, "does not reach", () -> many(foreign, seeded, 2));
    storage.fillUp();
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> many(key, twin, 3));
  }

  private String many(KeySecret key, DataCollection collection, int count) {
    return world.generator.samples(key, collection.name(), PERFORMANCE, count).stream()
        .map(sample -> sample.values().toString().replaceAll("[{}]", ""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void drawsFromMemoryWhatItHasReadOnce() {
    Observed storage = observed();
    DataCollection plain = world.collection(world.editor, "Plain", "r: range 1..9");
    DataCollection counting =
        world.collection(world.editor, "Counting", "n: increment from 1 by 1");
    world.spike(world.editor, plain, minutes(10, 20), "r: range 95..99");
    KeySecret key = world.key(world.editor);
    world.draw(key, plain);
    world.draw(key, counting);

    assertThat(unitsOf(storage, () -> world.draw(key, plain))).isZero();
    assertThat(unitsOf(storage, () -> world.draw(key, counting))).isOne();
    world.at(10);
    assertThat(unitsOf(storage, () -> world.draw(key, plain))).isPositive();
    assertThat(unitsOf(storage, () -> world.draw(key, plain))).isZero();
    assertThat(Integer.parseInt(world.value(key, plain, "r"))).isBetween(95, 99);
    world.at(15);
    assertThat(unitsOf(storage, () -> world.draw(key, plain))).isZero();
    assertThat(unitsOf(storage, () -> world.draw(key, counting))).isOne();
  }

  @Test
  void readsAnewOnlyWhatWasRevised() {
    Observed storage = observed();
    DataCollection router = world.collection(world.editor, "Router", "r: range 1..9");
    DataCollection other = world.collection(world.editor, "Other", "r: range 1..9");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    world.draw(key, other);

    world.spike(world.editor, router, minutes(0, 10), "r: range 95..99");

    assertThat(unitsOf(storage, () -> world.draw(key, other))).as("what was revised?").isOne();
    assertThat(unitsOf(storage, () -> world.draw(key, other))).isZero();
    assertThat(unitsOf(storage, () -> world.draw(key, router))).isOne();
    assertThat(Integer.parseInt(world.value(key, router, "r"))).isBetween(95, 99);
    world.locksmith.issue(world.editor, newKey());
    assertThat(unitsOf(storage, () -> world.draw(key, router))).isEqualTo(2);
    assertThat(unitsOf(storage, () -> world.draw(key, router))).isZero();
  }

  @Test
  void forgetsOldNamesOfCollections() {
    DataCollection router = world.collection(world.editor, "Router", "r: range 1..9");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    world.curator.deleteAll(world.editor, Set.of(router.id()));
    refused(Kind.FORBIDDEN, "does not reach", () -> world.draw(key, router));

    world.collection(world.editor, "Router", "r: range 95..99");

    assertThat(Integer.parseInt(world.value(key, router, "r"))).isBetween(95, 99);
  }

  @Test
  void goesOnDrawingWhenNothingCanBeWritten() {
    Observed storage = observed();
    DataCollection plain = world.collection(world.editor, "Plain", "r: range 1..9");
    DataCollection counting =
        world.collection(world.editor, "Counting", "n: increment from 1 by 1");
    Spike over = world.spike(world.editor, plain, minutes(0, 10), "r: range 95..99");
    KeySecret key = world.key(world.editor);
    world.draw(key, plain);
    world.at(10);

    storage.fillUp();
    assertThat(world.draw(key, plain).spike()).isEmpty();
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> world.draw(key, counting));
    storage.makeRoom();
    world.clock.set(world.clock.instant().plusSeconds(11));
    assertThat(world.planner.get(world.editor, over.id()).spike()).isEqualTo(over);
    assertThat(world.draw(key, plain).spike()).isEmpty();
    refused(Kind.MISSING, "spike", () -> world.planner.get(world.editor, over.id()));
    assertThat(world.value(key, counting, "n")).isEqualTo("1");
  }

  private Observed observed() {
    Observed observed = new Observed(emptyStorage());
    world = new World(observed);
    return observed;
  }

  private static long unitsOf(Observed storage, Runnable deed) {
    long before = storage.units();
    deed.run();
    return storage.units() - before;
  }

  private static NewApiKey newKey() {
    return new NewApiKey(
        new KeyLabel("another"), Optional.empty(), Reach.ALL, Set.of(Scope.DATA_READ));
  }
}
