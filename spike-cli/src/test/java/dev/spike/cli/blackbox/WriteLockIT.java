package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the service while another process holds the file. */
class WriteLockIT {

  private static final Duration HELD = Duration.ofSeconds(8);

  /** More than a service has threads for, if each held one. */
  private static final int WAITING = 250;

  /** Two seconds are what a poll waits for; the rest is for a busy machine. */
  private static final Duration DEADLINE = Duration.ofSeconds(6);

  private static final Duration PROMPT = Duration.ofSeconds(1);

  @TempDir private Path scratch;

  private record Timed(Reply reply, Duration taken) {

    static Timed of(OwnCollection asked) {
      return of(asked.machine(), asked.dataPath("performance"));
    }

    static Timed of(Caller caller, String path) {
      Instant begun = Instant.now();
      return new Timed(caller.get(path), Duration.between(begun, Instant.now()));
    }
  }

  @Test
  void onlyWhatHasToWriteWaitsAndNotForLong() throws Exception {
    try (ServedJar jar = ServedJar.on(scratch);
        Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + scratch.resolve("spike.db"));
        Statement statement = other.createStatement()) {
      OwnCollection plain = OwnCollection.of(jar.admin());
      plain.add("a", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':9");
      OwnCollection counting = OwnCollection.of(plain.owner());
      counting.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
      plain.poll().is(200);
      assertThat(counting.next(2, "n")).containsExactly("1", "2");
      Queue<Timed> refused = new ConcurrentLinkedQueue<>();
      List<Timed> healths = new ArrayList<>();
      List<Timed> polls = new ArrayList<>();

      statement.execute("BEGIN IMMEDIATE");
      Instant release = Instant.now().plus(HELD);
      try (Crowd crowd = new Crowd()) {
        crowd.of(
            WAITING,
            i ->
                () -> {
                  // What is asked for later might be answered after the lock is gone.
                  while (Instant.now().isBefore(release.minus(DEADLINE))) {
                    refused.add(Timed.of(counting));
                  }
                  return i;
                });
        while (Instant.now().isBefore(release)) {
          healths.add(Timed.of(jar.anybody(), "/api/health"));
          polls.add(Timed.of(plain));
        }
        statement.execute("ROLLBACK");
        crowd.join();
      }

      healths.forEach(health -> health.reply().is(200));
      polls.forEach(poll -> poll.reply().is(200));
      assertPrompt(healths);
      assertPrompt(polls);
      assertThat(refused).hasSizeGreaterThanOrEqualTo(WAITING);
      for (Timed poll : refused) {
        poll.reply().isProblem(503);
        assertThat(Integer.parseInt(poll.reply().header("Retry-After").orElseThrow())).isPositive();
        assertThat(poll.taken()).isLessThan(DEADLINE);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> plan(counting).status() == 201);
      assertThat(counting.next(2, "n")).containsExactly("3", "4");
      counting.owner().patch(counting.path(), "{'seed':1}").is(200);
    }
  }

  private static Reply plan(OwnCollection collection) {
    return collection.plan("2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z");
  }

  /** A busy machine may be late now and then, but not as a rule. */
  private static void assertPrompt(List<Timed> answers) {
    List<Duration> taken = answers.stream().map(Timed::taken).sorted().toList();
    assertThat(taken).hasSizeGreaterThan(4);
    assertThat(taken.get(taken.size() * 9 / 10)).isLessThan(PROMPT);
    assertThat(taken.get(taken.size() - 1)).isLessThan(HELD.dividedBy(2));
  }
}
