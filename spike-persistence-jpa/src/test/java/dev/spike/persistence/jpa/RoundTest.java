package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.storage.CommitWatch;
import dev.spike.domain.access.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTest {

  private static final int MANY = 20;

  @TempDir private Path directory;

  @Test
  void tellsOfItsCommitsAndWhatSharedThem() {
    LongAdder commits = new LongAdder();
    LongAdder shared = new LongAdder();
    CommitWatch watch =
        (works, took) -> {
          assertThat(took).isGreaterThan(Duration.ZERO);
          commits.increment();
          shared.add(works);
        };

    try (JpaStorage storage = JpaStorage.inDirectory(directory, Emptied.PATIENCE, watch)) {
      for (int i = 0; i < MANY; i++) {
        storage.write(stores -> stores.users().countOf(Role.ADMIN));
      }
    }

    assertThat(shared.sum()).isEqualTo(MANY);
    assertThat(commits.sum()).isEqualTo(MANY);
  }
}
