package dev.spike.cli.blackbox;

import dev.spike.imports.postgresql.SftpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where services that import find files, and where they load them into. */
record Depot(Path scratch, SftpServer sftp, Target target) implements AutoCloseable {

  private static final String KEY = "a key for secrets that the nodes of these tests share";

  static Depot open(EmbeddedPostgres server) {
    try {
      Path scratch = Files.createTempDirectory("spike-depot");
      Files.createDirectory(scratch.resolve("local"));
      Path remote = Files.createDirectory(scratch.resolve("remote"));
      return new Depot(scratch, new SftpServer(remote, SftpServer.key()), Target.on(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lets a service find it. */
  Map<String, String> environment() {
    return Map.of(
        "SPIKE_IMPORT_DIR",
        local().toString(),
        "SPIKE_SECRET_KEY",
        KEY,
        "SPIKE_CALLBACK_ALLOW_PRIVATE",
        "true");
  }

  /** The files of this machine that may be read. */
  Path local() {
    return scratch.resolve("local");
  }

  /** What the SFTP server serves. */
  Path remote() {
    return scratch.resolve("remote");
  }

  /** Writes a file, with the directories that it is in. */
  static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    sftp.close();
    Scratch.remove(scratch);
  }
}
