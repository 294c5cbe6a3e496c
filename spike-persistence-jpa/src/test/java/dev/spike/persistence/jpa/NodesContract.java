package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spike.application.storage.Revised;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two nodes on one database rely on. */
abstract class NodesContract {

  private static final int THREADS = 64;

  private List<JpaStorage> nodes;
  private CollectionId collection;

  /** Opens the same database again. */
  abstract JpaStorage node();

  @BeforeEach
  void open() {
    nodes = List.of(node(), node());
    collection = Tally.begin(nodes.get(0));
  }

  @AfterEach
  void close() {
    nodes.forEach(JpaStorage::close);
  }

  @Test
  void countWithoutGapOrRepetition() throws Exception {
    int each = 20;
    List<List<Long>> counted =
        crowd(
            i ->
                LongStream.range(0, each)
                    .map(n -> Tally.count(nodes.get(i % nodes.size()), collection))
                    .boxed()
                    .toList());

    assertThat(counted.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, (long) THREADS * each).boxed().toList());
    assertThat(Tally.reached(nodes.get(1), collection)).isEqualTo((long) THREADS * each);
  }

  @Test
  void giveNoTimeToTwoSpikes() throws Exception {
    for (int round = 0; round < 10; round++) {
      Window window = window(10 * round, 10 * round + 5);
      List<Boolean> won = crowd(i -> plan(nodes.get(i % nodes.size()), window, true));
      assertThat(won).as("round %d", round).containsOnlyOnce(true);
    }
  }

  @Test
  void giveNoTimeToTwoSpikesEvenIfNobodyLooks() {
    assertThat(plan(nodes.get(0), window(0, 5), false)).isTrue();
    assertThat(plan(nodes.get(1), window(4, 9), false)).isFalse();
    assertThat(plan(nodes.get(1), window(5, 9), false)).isTrue();
  }

  @Test
  void letNothingThatIsOverStandInTheWay() {
    assertThat(plan(nodes.get(0), window(-10, -5), false)).isTrue();
    assertThat(plan(nodes.get(1), window(-20, 5), false)).isTrue();
    assertThat(plan(nodes.get(0), window(-20, 5), false)).isFalse();
  }

  @Test
  void noticeTheChangesOfEachOther() {
    long before = nodes.get(1).revision();
    Tally.count(nodes.get(0), collection);
    assertThat(nodes.get(1).revision()).isEqualTo(before);

    plan(nodes.get(0), window(0, 5), false);
    await().until(() -> nodes.get(1).revision() > before);
    assertThat(nodes.get(1).<Revised>read(stores -> stores.revisions().since(before)))
        .isEqualTo(new Revised(nodes.get(0).revision(), false, Set.of(collection)));
  }

  private boolean plan(JpaStorage node, Window window, boolean looks) {
    try {
      return node.write(
          stores -> {
            Spike spike =
                new Spike(
                    new SpikeId(stores.ids().next()),
                    collection,
                    new SpikeName("spike"),
                    window,
                    Continuity.SHARED,
                    List.of(),
                    Stamp.of(Tally.START));
            if (looks) {
              stores.spikes().calendarOf(collection, window, Tally.START).with(spike);
            }
            stores.spikes().add(spike);
            return true;
          });
    } catch (Refusal refusal) {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
      return false;
    }
  }

  private static Window window(long from, long until) {
    return new Window(Tally.START.plusSeconds(from), Tally.START.plusSeconds(until));
  }

  /** What one of a crowd does. */
  private interface Deed<T> {

    T by(int member);
  }

  private static <T> List<T> crowd(Deed<T> deed) throws InterruptedException, ExecutionException {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> deeds =
          IntStream.range(0, THREADS)
              .<Callable<T>>mapToObj(member -> () -> deed.by(member))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(deeds)) {
        results.add(future.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
