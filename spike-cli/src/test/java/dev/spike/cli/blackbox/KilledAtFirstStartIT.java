package dev.spike.cli.blackbox;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tables are made as a whole or not at all, at whatever moment the process is killed. */
@DisabledOnOs(OS.WINDOWS)
class KilledAtFirstStartIT {

  private static final int KILLS = 8;
  private static final int LONGEST_MILLIS = 900;

  @TempDir private Path scratch;

  @Test
  void leavesADatabaseThatCanBeOpened() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < KILLS; i++) {
      Path data = scratch.resolve("data" + i);
      try (LongCommand list = LongCommand.run("collections", "list", "--data", data.toString())) {
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(data.resolve("spike.db")));
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        list.signal("KILL");
        list.exit();
      }
      JarShell.run("collections", "create", "seed " + seed, "--data", data.toString()).ended(0);
    }
  }
}
