package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands say where they cannot work. */
class WrongPlacesIT {

  @TempDir private Path scratch;

  private static Said listAt(String address) {
    return JarShell.run("collections", "list", "--server", address, "--token", "t");
  }

  private static Said listIn(Path directory) {
    return JarShell.run("collections", "list", "--data", directory.toString());
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    assertThat(listAt("127.0.0.1:" + port).complaint(5))
        .isEqualTo(
            "spike: http://127.0.0.1:%d does not answer (nobody listens there); is the service running there?"
                .formatted(port));
    assertThat(listAt("http://no-such-host.invalid").complaint(5)).contains("does not answer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | text/html        | <h1>Not here</h1>",
        "200 | text/html        | <h1>Welcome</h1>",
        "200 | application/json | {\"hello\":\"world\"}",
        "200 | application/json | no json at all",
        "302 | text/plain       | elsewhere",
        "401 | application/json | {\"error\":\"who are you\"}",
        "500 | application/json | {\"error\":\"oh\"}"
      })
  void somethingElseAnswers(int status, String type, String answer) {
    try (Impostor other = new Impostor(status, type, answer)) {
      assertThat(listAt(other.address()).complaint(5))
          .startsWith("spike: what answers there is no Spike")
          .endsWith("is the address right?");
    }
  }

  @ParameterizedTest
  @CsvSource({"ftp://host", "http://", "http://host:99999", "'a b'", "http://user:word@host"})
  void anAddressIsNone(String address) {
    assertThat(listAt(address).complaint(2)).contains("looks like http://127.0.0.1:8088");
  }

  @Test
  void twoPlacesAreNamed() {
    String data = scratch.toString();

    assertThat(JarShell.run("collections", "list", "--server", "x", "--data", data).complaint(2))
        .contains("name one of them");
    assertThat(JarShell.run("collections", "list", "--token", "x", "--data", data).complaint(2))
        .contains("name it by --server");
  }

  @Test
  void aFileIsNoDatabase() throws IOException {
    Files.writeString(scratch.resolve("spike.db"), "no database".repeat(1000));

    assertThat(listIn(scratch).complaint(5)).contains("is damaged, or is none");
  }

  @Test
  void aDatabaseIsOfSomethingElse() throws SQLException {
    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      statement.execute("CREATE TABLE users (name TEXT)");
    }

    assertThat(listIn(scratch).complaint(5))
        .endsWith("holds tables of something else; use another one.");
    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      assertThat(statement.executeQuery("SELECT count(*) FROM sqlite_master").getInt(1)).isOne();
    }
  }

  /** Locks are between processes. */
  @Test
  void somebodyElseHoldsTheDatabase() throws SQLException {
    JarProcess shell = new JarProcess(scratch);
    String[] create = {"collections", "create", "X", "--data", scratch.toString()};
    String[] list = {"collections", "list", "--data", scratch.toString()};
    shell.run(list).ended(0);
    try (Connection other = connection();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThat(shell.run(create).complaint(5)).contains("somebody else holds the file");
      shell.run(list).ended(0);
      statement.execute("ROLLBACK");
    }
    shell.run(create).ended(0);
  }

  @Test
  void aDirectoryCannotBeWrittenInto() throws IOException {
    Path file = Files.createFile(scratch.resolve("file"));

    assertThat(listIn(file.resolve("below")).complaint(5)).contains("cannot be made");
    assertThat(listIn(file).complaint(5)).contains(file.toString());
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + scratch.resolve("spike.db"));
  }

  @Test
  void aNameThatCannotBeIsTheNameOfNothing() {
    String data = scratch.toString();
    JarShell.run("collections", "list", "--data", data).ended(0);

    assertThat(JarShell.run("collections", "show", "a/b", "--data", data).complaint(3))
        .contains("no collection named 'a/b'");
    assertThat(JarShell.run("collections", "show", "@Router", "--data", data).complaint(3))
        .contains("@Router");
  }

  @Test
  void aPasswordInTheUrlIsNotShown() {
    String url = "jdbc:postgresql://127.0.0.1:9/spike?user=spike&password=hidden";

    Said said = JarShell.run("doctor", "--db", url).ended(1);

    assertThat(said.out()).contains("jdbc:postgresql://127.0.0.1:9/spike");
    assertThat(said.out() + said.err()).doesNotContain("hidden");
  }
}
