package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Section 4 of the contract: each draw its own value, none skipped, none twice, under load. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@ExtendWith({SharedJar.class, Nodes.class})
class CountersUnderLoadIT {

  private static final int CLIENTS = 64;
  private static final int POLLS = 20_000;

  private static final int UNAVAILABLE = 503;

  @Test
  void onSqliteEachValueIsAnsweredOnceAndNoneIsSkipped(ServedJar jar, Caller admin)
      throws Exception {
    countTogether(List.of(jar), admin);
  }

  @Test
  void onTwoNodesOfOnePostgresEachValueIsAnsweredOnceAndNoneIsSkipped(Nodes.OnPostgres nodes)
      throws Exception {
    countTogether(List.of(nodes.one(), nodes.other()), nodes.admin());
  }

  private static void countTogether(List<ServedJar> nodes, Caller admin) throws Exception {
    OwnCollection router = OwnCollection.of(admin);
    router.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    AtomicInteger left = new AtomicInteger(POLLS);
    Queue<Long> values = new ConcurrentLinkedQueue<>();
    try (Crowd clients = new Crowd()) {
      clients
          .of(
              CLIENTS,
              i ->
                  () -> {
                    ServedJar node = nodes.get(i % nodes.size());
                    try (Poller poller =
                        new Poller(node, router.machine(), router.dataPath("performance"))) {
                      long last = 0;
                      while (left.decrementAndGet() >= 0) {
                        long value = poll(poller);
                        assertThat(value).as("after %d", last).isGreaterThan(last);
                        values.add(value);
                        last = value;
                      }
                    }
                    return i;
                  })
          .join();
    }

    assertThat(values.stream().sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, POLLS).boxed().toList());
    assertThat(router.next(1, "n")).containsExactly(Integer.toString(POLLS + 1));
  }

  /** Who is told that too much is waiting got no value, and asks again. */
  private static long poll(Poller poller) throws IOException {
    Poller.Answer answer = poller.poll();
    while (answer.status() == UNAVAILABLE) {
      answer = poller.poll();
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.number("n");
  }
}
