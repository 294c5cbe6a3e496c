package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the service while there is no room left for its file. */
class DiskFullIT {

  private static final List<String> FILES = List.of("spike.db", "spike.db-wal");
  private static final String SMALL = "mount -t tmpfs -o size=16m none \"$0\" && exec \"$@\"";
  private static final int MOST_POLLS = 20_000;

  @TempDir private Path scratch;

  @Test
  void onlyWhatHasToWriteIsRefusedUntilThereIsRoom() throws Exception {
    Path data = Files.createDirectory(scratch.resolve("data"));
    List<String> onSmallDisk = List.of("unshare", "-m", "sh", "-c", SMALL, data.toString());
    requireSmallDisk(data);
    try (ServedJar jar = ServedJar.start(onSmallDisk, data, ClassArchive.options())) {
      OwnCollection plain = OwnCollection.of(jar.admin());
      plain.add("a", "'value_type':'EPOCH_NOW'");
      OwnCollection counting = OwnCollection.of(plain.owner());
      counting.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
      long last = counting.draw().get("n").longValue();
      Path filler = jar.seen(data).resolve("filler");

      fill(filler);
      last = pollUntilRefused(counting, last);

      plain.poll().is(200);
      jar.anybody().get("/api/health").is(200);
      plain.owner().get(plain.path()).is(200);
      plain.owner().post("/api/admin/collections", "{'name':'one more'}").isProblem(503);
      counting.poll().isProblem(503);
      plain.poll().is(200);
      jar.anybody().get("/api/health").is(200);
      Files.delete(filler);
      await().atMost(Duration.ofSeconds(30)).until(() -> rename(counting).status() == 200);
      OwnCollection renamed =
          new OwnCollection(counting.owner(), counting.machine(), "Spacious", counting.id());
      assertThat(renamed.draw().get("n").longValue()).isEqualTo(last + 1);
      assertThat(renamed.draw().get("n").longValue()).isEqualTo(last + 2);
      assertThat(quickCheckOfCopy(jar.seen(data))).isEqualTo("ok");
    }
  }

  private static Reply rename(OwnCollection collection) {
    return collection.owner().patch(collection.path(), "{'name':'Spacious'}");
  }

  private static void requireSmallDisk(Path data) throws IOException, InterruptedException {
    Process trial =
        new ProcessBuilder("unshare", "-m", "sh", "-c", SMALL, data.toString(), "true")
            .redirectErrorStream(true)
            .start();
    String said = new String(trial.getInputStream().readAllBytes());
    if (trial.waitFor() != 0) {
      String reason = "no small disk can be mounted here, which root can: " + said;
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        fail(reason);
      }
      abort(reason);
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  /** What had been given to the file before it is used up first. */
  private static long pollUntilRefused(OwnCollection counting, long before) {
    long last = before;
    for (int i = 0; i < MOST_POLLS; i++) {
      Reply reply = counting.poll();
      if (reply.status() == 503) {
        reply.isProblem(503);
        assertThat(reply.header("Retry-After")).isPresent();
        return last;
      }
      long value = reply.is(200).json().at("/data/n").longValue();
      assertThat(value).isEqualTo(last + 1);
      last = value;
    }
    return fail("a full disk refuses nothing");
  }

  private String quickCheckOfCopy(Path data) throws IOException, SQLException {
    Path copy = Files.createDirectory(scratch.resolve("copy"));
    for (String file : FILES) {
      Files.copy(data.resolve(file), copy.resolve(file));
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + copy.resolve("spike.db"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA quick_check")) {
      return result.next() ? result.getString(1) : "nothing";
    }
  }
}
