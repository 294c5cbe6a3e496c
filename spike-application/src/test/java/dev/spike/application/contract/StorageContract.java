package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.spike.application.access.IssuedKey;
import dev.spike.application.access.NewApiKey;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Revised;
import dev.spike.application.storage.Span;
import dev.spike.application.storage.SpikeFilter;
import dev.spike.application.storage.Storage;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.UserId;
import dev.spike.domain.access.ApiKey;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.KeyLabel;
import dev.spike.domain.access.Reach;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.Scope;
import dev.spike.domain.access.User;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.truth.Annotation;
import dev.spike.domain.truth.Mark;
import dev.spike.domain.truth.SpikeVersion;
import dev.spike.domain.truth.TruthWindow;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Seed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the agents rely on, whatever things are kept in. */
public abstract class StorageContract extends Contract {

  private Storage storage;

  /** A contract to be held to. */
  protected StorageContract() {}

  @BeforeEach
  void open() {
    world = new World(emptyStorage());
    storage = world.storage;
  }

  private DataCollection named(String name) {
    return world.collection(world.editor, name, "n: increment from 1 by 1");
  }

  private Optional<DataCollection> byName(String name) {
    return storage.read(stores -> stores.collections().byName(new CollectionName(name)));
  }

  private Optional<DataCollection> byId(CollectionId id) {
    return storage.read(stores -> stores.collections().byId(id));
  }

  private Optional<DataCollection> byField(FieldId field) {
    return storage.read(stores -> stores.collections().byField(field));
  }

  private Progress progressOf(DataCollection collection) {
    return storage.read(stores -> stores.counters().of(collection.id(), PERFORMANCE));
  }

  private Optional<User> user(UserId id) {
    return storage.read(stores -> stores.users().byId(id));
  }

  private static DataCollection renamed(DataCollection collection, String name) {
    return collection.named(new CollectionName(name), START);
  }

  private static PageRequest page(int limit, long offset) {
    return new PageRequest(limit, offset);
  }

  // Units of work

  @Test
  void givesBackWhatTheWorkGives() {
    assertThat(storage.<String>read(stores -> "read")).isEqualTo("read");
    assertThat(storage.<String>write(stores -> "written")).isEqualTo("written");
  }

  @Test
  void keepsNothingOfWorkThatThrows() {
    DataCollection router = named("Router");
    IllegalArgumentException thrown = new IllegalArgumentException("on purpose");

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                storage.write(
                    stores -> {
                      stores.collections().replace(renamed(router, "Other"));
                      stores.counters().keep(router.id(), PERFORMANCE, progress(5));
                      stores.users().remove(world.viewer.id());
                      throw thrown;
                    }))
        .isSameAs(thrown);

    assertThat(byName("Other")).isEmpty();
    assertThat(byName("Router")).contains(router);
    assertThat(progressOf(router)).isEqualTo(Progress.NONE);
    assertThat(user(world.viewer.id())).isPresent();
  }

  @Test
  void seesItsOwnChangesWithinTheWork() {
    DataCollection router = named("Router");

    storage.write(
        stores -> {
          stores.collections().replace(renamed(router, "Other"));
          assertThat(stores.collections().byName(router.name())).isEmpty();
          assertThat(stores.collections().byName(new CollectionName("Other"))).isPresent();
          stores.counters().keep(router.id(), PERFORMANCE, progress(5));
          assertThat(stores.counters().of(router.id(), PERFORMANCE)).isEqualTo(progress(5));
          return router;
        });
  }

  @Test
  void showsNobodyUnfinishedWorkAndLetsNobodyWaitForIt() {
    DataCollection router = named("Router");

    storage.write(
        stores -> {
          stores.collections().replace(renamed(router, "Other"));
          assertThat(CompletableFuture.supplyAsync(() -> byName("Other")).join()).isEmpty();
          return router;
        });

    assertThat(byName("Other")).isPresent();
  }

  @Test
  void showsOneMomentThroughoutARead() {
    DataCollection router = named("Router");

    storage.read(
        stores -> {
          Optional<DataCollection> before = stores.collections().byId(router.id());
          CompletableFuture.runAsync(
                  () ->
                      storage.write(
                          others -> {
                            others.collections().replace(renamed(router, "Other"));
                            return router;
                          }))
              .join();
          assertThat(stores.collections().byId(router.id())).isEqualTo(before);
          assertThat(stores.collections().byName(new CollectionName("Other"))).isEmpty();
          return router;
        });
  }

  @Test
  void refusesChangesInARead() {
    DataCollection router = named("Router");

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                storage.read(
                    stores -> {
                      stores.collections().remove(router.id());
                      return router;
                    }));

    assertThat(byName("Router")).isPresent();
  }

  @Test
  void losesNoUpdate() throws InterruptedException {
    DataCollection router = named("Router");

    Crowd.of(
        8,
        () -> {
          for (int i = 0; i < 100; i++) {
            storage.write(
                stores -> {
                  long draws = stores.counters().of(router.id(), PERFORMANCE).draws();
                  Thread.yield();
                  stores.counters().keep(router.id(), PERFORMANCE, progress(draws + 1));
                  return draws;
                });
          }
          return router;
        });

    assertThat(progressOf(router).draws()).isEqualTo(800);
  }

  @Test
  void letsOneOfManyTakeANameOrATime() throws InterruptedException {
    DataCollection router = named("Router");
    for (int round = 0; round < 20; round++) {
      int minute = round;
      AtomicLong creators = new AtomicLong();
      List<Boolean> won =
          Crowd.of(
              8,
              () ->
                  succeeds(
                      () -> {
                        long from = creators.getAndIncrement() % 2;
                        world.spike(
                            world.editor, router, minutes(10 * minute + from, 10 * minute + 3));
                      }));
      assertThat(won).as("spikes of round %d", round).containsOnlyOnce(true);

      List<Boolean> named = Crowd.of(8, () -> succeeds(() -> named("Name " + minute)));
      assertThat(named).as("names of round %d", round).containsOnlyOnce(true);
    }
  }

  private static boolean succeeds(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
      return false;
    }
  }

  @Test
  void givesNoNumberTwice() throws InterruptedException {
    List<List<Long>> numbers =
        Crowd.of(
            8,
            () ->
                IntStream.range(0, 100)
                    .mapToObj(i -> storage.write(stores -> stores.ids().next()))
                    .toList());

    assertThat(numbers).allSatisfy(mine -> assertThat(mine).isSorted());
    assertThat(numbers.stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  // Collections

  @Test
  void findsACollectionByItsIdNameAndFields() {
    DataCollection router = named("Router");
    FieldId field = World.fieldId(router, "n");

    assertThat(byId(router.id())).contains(router);
    assertThat(byName("Router")).contains(router);
    assertThat(byName("router")).isEmpty();
    assertThat(byField(field)).contains(router);
    assertThat(byId(new CollectionId(0))).isEmpty();
    assertThat(byField(new FieldId(0))).isEmpty();
  }

  @Test
  void keepsEveryKindOfRuleAndName() {
    var all =
        Stream.concat(
                fields(
                    PERFORMANCE,
                    "\"a: 'b' \\\"c\\\"\": text \"\"",
                    "näme 😀: text \"  x\\u0009 😀 'y' \"",
                    "low: number -9223372036854775808",
                    "float: float 2.50",
                    "epoch: epoch",
                    "range: range -5..9223372036854775807",
                    "fine: float -0.0000000001..1e3 places 10",
                    "up: increment from 0.1 by 0.1 until 0.3 jitter 12.5%",
                    "down: decrement from 1e20 by 1",
                    "odd: expression if(up > 1, down / 3, \"float\") * 2 places 4 noise 0.5")
                    .stream(),
                fields(CONFIGURATION, "up: number 1").stream())
            .toList();

    DataCollection kept =
        world.collection(world.editor, "Ünï' \"😀", Optional.of(new Seed(Long.MIN_VALUE)), all);

    assertThat(byId(kept.id())).contains(kept);
  }

  @Test
  void refusesTheSameNameTwice() {
    named("Router");
    DataCollection other = named("Other");

    refused(Kind.CONFLICT, "'Router'", () -> named("Router"));
    refused(
        Kind.CONFLICT,
        "'Router'",
        () ->
            storage.write(
                stores -> {
                  stores.collections().replace(renamed(other, "Router"));
                  return other;
                }));
    assertThat(byName("Other")).contains(other);
  }

  @Test
  void freesTheNameAndTheFieldsThatACollectionGivesUp() {
    DataCollection router = named("Router");
    FieldId field = World.fieldId(router, "n");

    storage.write(
        stores -> {
          stores.collections().replace(renamed(router.without(field, START), "Other"));
          return router;
        });

    assertThat(byName("Router")).isEmpty();
    assertThat(byField(field)).isEmpty();
    assertThat(named("Router").id()).isNotEqualTo(router.id());
  }

  @Test
  void listsCollectionsByIdAndOwner() {
    List<DataCollection> mine =
        Stream.of("c", "a", "b").map(name -> world.collection(world.editor, name)).toList();
    DataCollection theirs = world.collection(world.other, "d");
    Optional<UserId> editor = Optional.of(world.editor.id());

    storage.read(
        stores -> {
          var shelf = stores.collections();
          assertThat(shelf.page(editor, page(2, 0)).items()).isEqualTo(mine.subList(0, 2));
          assertThat(shelf.page(editor, page(2, 2)).items()).isEqualTo(mine.subList(2, 3));
          assertThat(shelf.page(editor, page(2, 2)).total()).isEqualTo(3);
          assertThat(shelf.page(editor, page(2, 9)).items()).isEmpty();
          assertThat(shelf.page(editor, page(2, 9)).total()).isEqualTo(3);
          assertThat(shelf.page(Optional.empty(), PageRequest.FIRST).items())
              .containsExactly(mine.get(0), mine.get(1), mine.get(2), theirs);
          assertThat(shelf.page(Optional.of(world.viewer.id()), page(2, 0)).total()).isZero();
          return mine;
        });
  }

  @Test
  void removesACollectionWithAllThatBelongsToIt() {
    DataCollection router = named("Router");
    DataCollection other = named("Other");
    Spike spike = world.spike(world.editor, router, minutes(0, 5));
    Spike kept = world.spike(world.editor, other, minutes(0, 5));

    storage.write(
        stores -> {
          stores.counters().keep(router.id(), PERFORMANCE, progress(5));
          stores.counters().keep(other.id(), PERFORMANCE, progress(6));
          stores.collections().remove(router.id());
          return router;
        });

    storage.read(
        stores -> {
          assertThat(stores.collections().byId(router.id())).isEmpty();
          assertThat(stores.collections().byName(router.name())).isEmpty();
          assertThat(stores.spikes().byId(spike.id())).isEmpty();
          assertThat(stores.spikes().byId(kept.id())).contains(kept);
          assertThat(stores.counters().of(router.id(), PERFORMANCE)).isEqualTo(Progress.NONE);
          assertThat(stores.counters().of(other.id(), PERFORMANCE)).isEqualTo(progress(6));
          return router;
        });
  }

  // Spikes

  @Test
  void findsTheSpikeThatRuns() {
    DataCollection router = named("Router");
    Spike first = world.spike(world.editor, router, minutes(0, 10));
    Spike second = world.spike(world.editor, router, minutes(10, 20));
    world.spike(world.editor, router, minutes(25, 30));
    world.spike(world.editor, named("Other"), minutes(0, 60));

    assertThat(activeAt(router, START.minusMillis(1))).isEmpty();
    assertThat(activeAt(router, START)).contains(first);
    assertThat(activeAt(router, minutes(0, 10).end().minusMillis(1))).contains(first);
    assertThat(activeAt(router, minutes(0, 10).end())).contains(second);
    assertThat(activeAt(router, minutes(0, 20).end())).isEmpty();
  }

  private Optional<Spike> activeAt(DataCollection collection, Instant now) {
    return storage.read(stores -> stores.spikes().near(collection.id(), now).activeAt(now));
  }

  @Test
  void findsTheSpikesWithTimeInCommonThatAreNotOver() {
    DataCollection router = named("Router");
    Spike first = world.spike(world.editor, router, minutes(0, 10));
    Spike second = world.spike(world.editor, router, minutes(10, 20));
    Spike third = world.spike(world.editor, router, minutes(30, 40));
    world.spike(world.editor, named("Other"), minutes(0, 60));

    storage.read(
        stores -> {
          var shelf = stores.spikes();
          CollectionId id = router.id();
          assertThat(shelf.calendarOf(id, minutes(5, 35), START).spikes())
              .containsExactly(first, second, third);
          assertThat(shelf.calendarOf(id, minutes(20, 30), START).spikes()).isEmpty();
          assertThat(shelf.calendarOf(id, minutes(19, 31), START).spikes())
              .containsExactly(second, third);
          assertThat(shelf.calendarOf(id, minutes(0, 60), minutes(0, 10).end()).spikes())
              .containsExactly(second, third);
          return router;
        });
  }

  @Test
  void removesTheSpikesThatAreOver() {
    DataCollection router = named("Router");
    Spike first = world.spike(world.editor, router, minutes(0, 10));
    Spike second = world.spike(world.editor, router, minutes(10, 20));
    Spike elsewhere = world.spike(world.editor, named("Other"), minutes(0, 10));
    Instant end = first.window().end();

    assertThat(anyExpiredAt(router, end.minusMillis(1))).isFalse();
    assertThat(anyExpiredAt(router, end)).isTrue();
    List<Spike> gone = storage.write(stores -> stores.spikes().removeExpired(router.id(), end));

    assertThat(gone).containsExactly(first);
    assertThat(anyExpiredAt(router, end)).isFalse();
    storage.read(
        stores -> {
          assertThat(stores.spikes().byId(first.id())).isEmpty();
          assertThat(stores.spikes().byId(second.id())).contains(second);
          assertThat(stores.spikes().byId(elsewhere.id())).contains(elsewhere);
          return router;
        });
  }

  @Test
  void keepsWhatSpikesWere() {
    DataCollection router = named("Router");
    SpikeVersion once = version(router, 7, 1, minutes(0, 10));
    SpikeVersion again =
        new SpikeVersion(
            new SpikeId(7),
            2,
            router.id(),
            new SpikeName("other name"),
            SeriesTerms.parse("cron \"0 2 * * *\" in Europe/Berlin for 30m").from(START),
            new Priority(5),
            List.of(),
            minutes(10, 20));
    SpikeVersion elsewhere = version(named("Other"), 6, 1, minutes(0, 30));
    storage.write(
        stores -> {
          List.of(again, elsewhere, once).forEach(stores.pastSpikes()::add);
          return router;
        });

    assertThat(past(router, minutes(0, 30))).containsExactly(once, again);
    assertThat(past(router, minutes(10, 11))).containsExactly(again);
    assertThat(past(router, minutes(9, 10))).containsExactly(once);
    assertThat(past(router, minutes(20, 30))).isEmpty();
    assertThat(anyPastUntil(minutes(0, 10).end().minusMillis(1))).isFalse();
    assertThat(anyPastUntil(minutes(0, 10).end())).isTrue();

    storage.write(
        stores -> {
          stores.pastSpikes().removeUntil(minutes(0, 20).end());
          return router;
        });
    assertThat(past(router, minutes(0, 30))).isEmpty();
    assertThat(anyPastUntil(minutes(0, 30).end())).isTrue();
    storage.write(
        stores -> {
          stores.collections().remove(elsewhere.collection());
          return router;
        });
    assertThat(anyPastUntil(minutes(0, 30).end())).isFalse();
  }

  @Test
  void keepsWhatDashboardsAreTold() {
    DataCollection router = named("Router");
    Annotation first = annotation(router, 7, minutes(0, 10));
    Annotation second = annotation(router, 6, minutes(10, 20)).ended(START.plusSeconds(900));
    Annotation elsewhere = annotation(named("Other"), 8, minutes(5, 6)).inHandUntil(START);
    storage.write(
        stores -> {
          List.of(second, first, elsewhere).forEach(stores.annotations()::keep);
          return router;
        });

    storage.read(
        stores -> {
          var shelf = stores.annotations();
          assertThat(shelf.of(router.id())).containsExactly(first, second);
          assertThat(shelf.undone()).containsExactly(first, elsewhere, second);
          assertThat(shelf.of(first.spike(), first.start())).contains(first);
          assertThat(shelf.of(first.spike(), second.start())).isEmpty();
          return router;
        });
    Annotation done = second.told(Long.MAX_VALUE, true);
    storage.write(
        stores -> {
          stores.annotations().keep(done);
          stores.annotations().removeDoneUntil(START.plusSeconds(899));
          return router;
        });
    assertThat(annotationsOf(router)).containsExactly(first, done);
    storage.write(
        stores -> {
          stores.annotations().removeDoneUntil(START.plusSeconds(900));
          stores.collections().remove(elsewhere.collection());
          return router;
        });
    assertThat(annotationsOf(router)).containsExactly(first);
    assertThat(storage.<List<Annotation>>read(stores -> stores.annotations().undone()))
        .containsExactly(first);
  }

  private List<Annotation> annotationsOf(DataCollection collection) {
    return storage.read(stores -> stores.annotations().of(collection.id()));
  }

  private static Annotation annotation(DataCollection collection, long spike, Window window) {
    TruthWindow told =
        new TruthWindow(
            collection.id(), new SpikeId(spike), new SpikeName("peak"), window, List.of());
    return Annotation.of(told, collection.name(), false);
  }

  private static SpikeVersion version(
      DataCollection collection, long spike, long number, Window force) {
    List<Mark> marks = List.of(Mark.parse("value:n"), Mark.parse("late"), Mark.parse("bend:a:b"));
    return new SpikeVersion(
        new SpikeId(spike),
        number,
        collection.id(),
        new SpikeName("peak"),
        minutes(0, 60),
        Priority.NONE,
        marks,
        force);
  }

  private List<SpikeVersion> past(DataCollection collection, Window window) {
    return storage.read(stores -> stores.pastSpikes().during(collection.id(), window));
  }

  private boolean anyPastUntil(Instant instant) {
    return storage.read(stores -> stores.pastSpikes().anyUntil(instant));
  }

  private boolean anyExpiredAt(DataCollection collection, Instant now) {
    return storage.read(stores -> stores.spikes().anyExpiredAt(collection.id(), now));
  }

  @Test
  void listsSpikesByCollectionOwnerAndStatus() {
    DataCollection router = named("Router");
    DataCollection theirs = world.collection(world.other, "Theirs", "a: number 1");
    Spike coming = world.spike(world.editor, router, minutes(20, 30));
    Spike foreign = world.spike(world.other, theirs, minutes(0, 30));
    Spike over = world.spike(world.editor, router, minutes(0, 10));
    Spike running = world.spike(world.editor, router, minutes(10, 20));
    world.at(15);

    assertThat(listed(Optional.empty(), Optional.empty(), Optional.empty()))
        .containsExactly(coming, foreign, over, running);
    assertThat(listed(Optional.of(world.editor.id()), Optional.empty(), Optional.empty()))
        .containsExactly(coming, over, running);
    assertThat(listed(Optional.empty(), Optional.of(router.id()), Optional.empty()))
        .containsExactly(coming, over, running);
    assertThat(listed(Optional.of(world.other.id()), Optional.of(router.id()), Optional.empty()))
        .isEmpty();
    assertThat(listed(Optional.empty(), Optional.empty(), Optional.of(Status.ACTIVE)))
        .containsExactly(foreign, running);
    assertThat(listed(Optional.of(world.editor.id()), Optional.empty(), Optional.of(Status.ACTIVE)))
        .containsExactly(running);
    assertThat(listed(Optional.empty(), Optional.of(router.id()), Optional.of(Status.EXPIRED)))
        .containsExactly(over);
    assertThat(listed(Optional.empty(), Optional.empty(), Optional.of(Status.SCHEDULED)))
        .containsExactly(coming);
    storage.read(
        stores -> {
          SpikeFilter mine =
              new SpikeFilter(
                  Optional.of(world.editor.id()),
                  Optional.empty(),
                  Optional.empty(),
                  Span.ALWAYS,
                  START);
          assertThat(stores.spikes().page(mine, page(1, 1)).items()).containsExactly(over);
          assertThat(stores.spikes().page(mine, page(1, 1)).total()).isEqualTo(3);
          return mine;
        });
  }

  @Test
  void listsSpikesThatHaveTimeInCommonWithASpan() {
    DataCollection router = named("Router");
    DataCollection foreign = world.collection(world.other, "Foreign", "n: increment from 1 by 1");
    Spike first = world.spike(world.editor, router, minutes(0, 10));
    Spike second = world.spike(world.editor, router, minutes(10, 20));
    Spike theirs = world.spike(world.other, foreign, minutes(5, 30));

    assertThat(within(minutes(0, 10))).containsExactly(first, theirs);
    assertThat(within(minutes(9, 11))).containsExactly(first, second, theirs);
    assertThat(within(minutes(20, 21))).containsExactly(theirs);
    assertThat(within(minutes(30, 40))).isEmpty();
    Optional<Instant> tenth = Optional.of(minutes(10, 11).start());
    assertThat(listed(spikesIn(new Span(tenth, Optional.empty()), Optional.empty())))
        .containsExactly(second, theirs);
    assertThat(listed(spikesIn(new Span(Optional.empty(), tenth), Optional.empty())))
        .containsExactly(first, theirs);
    assertThat(listed(spikesIn(new Span(tenth, Optional.empty()), Optional.of(router.id()))))
        .containsExactly(second);
  }

  private List<Spike> within(Window window) {
    Span span = new Span(Optional.of(window.start()), Optional.of(window.end()));
    return listed(spikesIn(span, Optional.empty()));
  }

  private SpikeFilter spikesIn(Span span, Optional<CollectionId> collection) {
    return new SpikeFilter(
        Optional.empty(), collection, Optional.empty(), span, world.clock.instant());
  }

  private List<Spike> listed(
      Optional<UserId> owner, Optional<CollectionId> collection, Optional<Status> status) {
    return listed(new SpikeFilter(owner, collection, status, Span.ALWAYS, world.clock.instant()));
  }

  private List<Spike> listed(SpikeFilter filter) {
    return storage.read(
        stores -> {
          var page = stores.spikes().page(filter, PageRequest.FIRST);
          assertThat(page.total()).isEqualTo(page.items().size());
          return page.items();
        });
  }

  // Counters

  @Test
  void keepsHowFarAHalfHasCome() {
    DataCollection router = named("Router");
    FieldId field = World.fieldId(router, "n");
    Spike spike = world.spike(world.editor, router, minutes(0, 5));
    CounterStates huge = states(field, "123456789012345678901234567890.123456789");
    Progress progress =
        new Progress(
            Long.MAX_VALUE,
            states(field, "-0.1"),
            Map.of(spike.id(), huge, new SpikeId(spike.id().number() + 1), CounterStates.NONE));

    storage.write(
        stores -> {
          stores.counters().keep(router.id(), PERFORMANCE, progress(1));
          stores.counters().keep(router.id(), PERFORMANCE, progress);
          return router;
        });

    storage.read(
        stores -> {
          assertThat(stores.counters().of(router.id(), PERFORMANCE)).isEqualTo(progress);
          assertThat(stores.counters().of(router.id(), CONFIGURATION)).isEqualTo(Progress.NONE);
          return router;
        });
  }

  private static CounterStates states(FieldId field, String number) {
    return CounterStates.NONE.with(field, new CounterState(new BigDecimal(number)));
  }

  private static Progress progress(long draws) {
    return new Progress(draws, CounterStates.NONE, Map.of());
  }

  // Users and keys

  @Test
  void findsAndCountsUsers() {
    User user = world.user("zoe", Role.VIEWER).signedIn(START.plusMillis(1)).as(Role.ADMIN, START);

    storage.write(
        stores -> {
          stores.users().replace(user);
          return user;
        });

    storage.read(
        stores -> {
          assertThat(stores.users().byId(user.id())).contains(user);
          assertThat(stores.users().byEmail(new Email("ZOE@localhost"))).contains(user);
          assertThat(stores.users().byEmail(new Email("nobody@localhost"))).isEmpty();
          assertThat(stores.users().countOf(Role.ADMIN)).isEqualTo(2);
          assertThat(stores.users().countOf(Role.VIEWER)).isEqualTo(1);
          assertThat(stores.users().page(page(2, 1)).items())
              .extracting(User::id)
              .containsExactly(world.editor.id(), world.viewer.id());
          assertThat(stores.users().page(page(2, 1)).total()).isEqualTo(5);
          return user;
        });
    refused(Kind.CONFLICT, "zoe@localhost", () -> world.user("zoe", Role.ADMIN));
  }

  @Test
  void keepsEverythingAboutAKey() {
    DataCollection router = named("Router");
    Reach reach = new Reach(Optional.of(Set.of(router.id())), Optional.of(CONFIGURATION));
    NewApiKey wanted =
        new NewApiKey(
            new KeyLabel("ключ"),
            Optional.of(START.plusMillis(5)),
            reach,
            Set.of(Scope.DATA_READ, Scope.IMPORTS_RUN));
    IssuedKey issued = world.locksmith.issue(world.editor, wanted);
    ApiKey used = issued.key().usedAt(START.plusSeconds(60)).revokedAt(START.plusSeconds(90));

    storage.write(
        stores -> {
          stores.apiKeys().replace(used);
          return used;
        });

    storage.read(
        stores -> {
          assertThat(stores.apiKeys().byHash(issued.secret().hash())).contains(used);
          assertThat(stores.apiKeys().byId(used.id())).contains(used);
          assertThat(used.reach()).isEqualTo(reach);
          return used;
        });
  }

  @Test
  void narrowsNoReachToNothingAndWidensNoneWhenACollectionGoes() {
    DataCollection router = named("Router");
    DataCollection other = named("Other");
    Reach reach = new Reach(Optional.of(Set.of(router.id())), Optional.empty());
    var secret = world.key(world.editor, reach);
    world.draw(secret, router);

    storage.write(
        stores -> {
          stores.collections().remove(router.id());
          return router;
        });

    refused(Kind.FORBIDDEN, "does not reach", () -> world.draw(secret, other));
  }

  @Test
  void listsKeysByIdAndOwnerAndRemovesThemWithTheirOwner() {
    world.key(world.other);
    world.key(world.editor);
    world.key(world.other);
    Optional<UserId> other = Optional.of(world.other.id());

    storage.write(
        stores -> {
          List<ApiKey> all = stores.apiKeys().page(Optional.empty(), PageRequest.FIRST).items();
          assertThat(stores.apiKeys().page(other, PageRequest.FIRST).items())
              .containsExactly(all.get(0), all.get(2));
          assertThat(stores.apiKeys().page(other, page(1, 1)).items()).containsExactly(all.get(2));
          stores.users().remove(world.other.id());
          assertThat(stores.apiKeys().page(Optional.empty(), PageRequest.FIRST).items())
              .containsExactly(all.get(1));
          assertThat(stores.apiKeys().byHash(all.get(0).hash())).isEmpty();
          stores.apiKeys().remove(all.get(1).id());
          assertThat(stores.apiKeys().byId(all.get(1).id())).isEmpty();
          return other;
        });
  }

  @Test
  void knowsWhoseCollectionsAre() {
    DataCollection router = named("Router");
    DataCollection foreign = world.collection(world.other, "Foreign");

    Map<CollectionId, UserId> owners = storage.read(stores -> stores.collections().owners());

    assertThat(owners)
        .isEqualTo(Map.of(router.id(), world.editor.id(), foreign.id(), world.other.id()));
  }

  @Test
  void revisesCollectionsWithTheirFieldsAndSpikes() {
    DataCollection router = named("Router");
    DataCollection other = named("Other");
    assertThat(revisedBy(() -> world.spike(world.editor, router, minutes(1, 2))))
        .isEqualTo(Set.of(router.id()));
    assertThat(revisedBy(() -> world.curator.deleteAll(world.editor, Set.of(other.id()))))
        .isEqualTo(Set.of(other.id()));
    assertThat(revisedBy(() -> named("Third"))).hasSize(1);

    long before = storage.revision();
    world.locksmith.issue(
        world.editor,
        new NewApiKey(new KeyLabel("k"), Optional.empty(), Reach.ALL, Set.of(Scope.DATA_READ)));
    Revised revised = since(before);
    assertThat(revised.access()).isTrue();
    assertThat(revised.collections()).isEmpty();
    assertThat(revised.last()).isEqualTo(storage.revision()).isGreaterThan(before);
    assertThat(since(revised.last())).isEqualTo(new Revised(revised.last(), false, Set.of()));
  }

  @Test
  void hasNoOtherRevisionAtHandThanTheLast() {
    named("Router");
    long last = storage.revision();
    assertThat(storage.revisionAtHand().orElse(last)).isEqualTo(last);
  }

  private Set<CollectionId> revisedBy(Runnable change) {
    long before = storage.revision();
    change.run();
    assertThat(storage.revision()).isGreaterThan(before);
    Revised revised = since(before);
    assertThat(revised.access()).isFalse();
    return revised.collections();
  }

  private Revised since(long revision) {
    return storage.read(stores -> stores.revisions().since(revision));
  }

  @Test
  void remembersAllRevisionsButEachThingOnce() {
    DataCollection router = named("Router");
    DataCollection other = named("Other");
    long before = storage.revision();
    world.spike(world.editor, router, minutes(1, 2));
    world.spike(world.editor, router, minutes(3, 4));
    world.spike(world.editor, other, minutes(1, 2));

    assertThat(since(before).collections()).containsExactlyInAnyOrder(router.id(), other.id());
    assertThat(since(Long.MIN_VALUE).collections()).contains(router.id(), other.id());
    assertThat(since(Long.MIN_VALUE).access()).isTrue();
  }

  @Test
  void revisesNothingByDrawsByUsesOfKeysAndByWorkThatFails() {
    DataCollection router = named("Router");
    var secret = world.key(world.editor);
    long before = storage.revision();

    world.draw(secret, router);
    world.uses.flush();
    refused(Kind.CONFLICT, "Router", () -> named("Router"));

    assertThat(storage.revision()).isEqualTo(before);
    assertThat(since(before).last()).isEqualTo(before);
    assertThat(
            storage.<Optional<Instant>>read(
                stores -> stores.apiKeys().byHash(secret.hash()).flatMap(ApiKey::lastUsedAt)))
        .contains(START);
  }

  @Test
  void keepsPromisesAsItWrites() {
    DataCollection router = named("Router");
    CompletionStage<CollectionId> kept =
        storage.promise(
            stores -> {
              stores.collections().remove(router.id());
              return router.id();
            });
    assertThat(kept.toCompletableFuture().join()).isEqualTo(router.id());
    assertThat(byId(router.id())).isEmpty();

    DataCollection other = named("Other");
    CompletionStage<CollectionId> broken =
        storage.promise(
            stores -> {
              stores.collections().remove(other.id());
              throw new Refusal(Kind.CONFLICT, "no");
            });
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> broken.toCompletableFuture().join())
        .withCauseInstanceOf(Refusal.class);
    assertThat(byId(other.id())).contains(other);
  }

  @Test
  void knowsTheNamesOfCollections() {
    DataCollection router = named("Router");
    DataCollection other = named("Other");
    named("Third");
    CollectionId nothing = new CollectionId(Long.MAX_VALUE);

    assertThat(names(Set.of(router.id(), other.id(), nothing)))
        .isEqualTo(Map.of(router.id(), router.name(), other.id(), other.name()));
    assertThat(names(Set.of())).isEmpty();
  }

  private Map<CollectionId, CollectionName> names(Set<CollectionId> ids) {
    return storage.read(stores -> stores.collections().names(ids));
  }

  @Test
  void knowsWhenTheNextSpikeBeginsOrEnds() {
    DataCollection router = named("Router");
    world.spike(world.editor, router, minutes(10, 20));
    world.spike(world.editor, router, minutes(20, 30));
    world.spike(world.editor, named("Other"), minutes(1, 40));

    assertThat(nextChangeAfter(router, 0)).contains(START.plusSeconds(600));
    assertThat(nextChangeAfter(router, 10)).contains(START.plusSeconds(1200));
    assertThat(nextChangeAfter(router, 15)).contains(START.plusSeconds(1200));
    assertThat(nextChangeAfter(router, 20)).contains(START.plusSeconds(1800));
    assertThat(nextChangeAfter(router, 30)).isEmpty();
  }

  private Optional<Instant> nextChangeAfter(DataCollection collection, long minute) {
    Instant now = START.plusSeconds(60 * minute);
    return storage.read(stores -> stores.spikes().near(collection.id(), now).nextChange(now));
  }
}
