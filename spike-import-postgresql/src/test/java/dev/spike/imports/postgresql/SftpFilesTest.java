package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spike.application.contract.FileSourceContract;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.imports.SftpAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpFilesTest extends FileSourceContract {

  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path machine;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @Override
  protected FileSource open(Path files, List<String> names) throws IOException {
    SftpServer server = serve(files, SftpServer.key());
    return new ImportFiles(machine).sftp(server.access());
  }

  private SftpServer serve(Path files, KeyPair key) {
    SftpServer server = new SftpServer(files, key);
    opened.add(server);
    return server;
  }

  @AfterEach
  void end() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private static Optional<String> some(String text) {
    return Optional.of(text);
  }

  private LoadFailure failure(SftpAccess access) {
    return catchThrowableOfType(
        LoadFailure.class, () -> new ImportFiles(machine, SHORT, SHORT).sftp(access).files());
  }

  @Test
  void readsTheHostKeyAndHoldsTheServerToIt() throws IOException {
    KeyPair key = SftpServer.key();
    SftpServer server = serve(machine, key);
    ImportFiles files = new ImportFiles(machine);

    String shown =
        files.hostKey(server.access(Optional.empty(), Optional.empty(), Optional.empty()));

    assertThat(shown).startsWith("ssh-rsa AAAA");
    SftpAccess pinned = server.access(some(SftpServer.PASSWORD), Optional.empty(), some(shown));
    files.sftp(pinned).close();

    SftpServer other = serve(machine, SftpServer.key());
    String otherKey = files.hostKey(other.access());
    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(
            () ->
                files.sftp(other.access(some(SftpServer.PASSWORD), Optional.empty(), some(shown))))
        .withMessage(
            "the SFTP server me@localhost:%d has another host key than before: it showed %s, but %s is pinned",
            other.port(), PinnedKey.fingerprint(otherKey), PinnedKey.fingerprint(shown));
    assertThat(PinnedKey.fingerprint(shown)).startsWith("ssh-rsa SHA256:");
  }

  @Test
  void refusesAPinnedKeyOfAnotherKind() {
    SftpServer server = serve(machine, SftpServer.key());
    String pinned =
        "ssh-ed25519 "
            + Base64.getEncoder()
                .encodeToString("not the key of anybody at all".getBytes(StandardCharsets.UTF_8));

    assertThat(failure(server.access(some(SftpServer.PASSWORD), Optional.empty(), some(pinned))))
        .hasMessageContaining("has another host key than before: it showed ssh-rsa SHA256:")
        .hasMessageContaining("but ssh-ed25519 SHA256:");
  }

  @Test
  void letsInByAPrivateKeyWithinTheDirectory() throws IOException {
    KeyPair key = SftpServer.key();
    SftpServer server = serve(machine, SftpServer.key());
    server.admit(key.getPublic());
    String encoded = Base64.getMimeEncoder().encodeToString(key.getPrivate().getEncoded());
    Files.writeString(
        machine.resolve("id_rsa"),
        "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    ImportFiles files = new ImportFiles(machine);

    try (FileSource source =
        files.sftp(server.access(Optional.empty(), some("id_rsa"), Optional.empty()))) {
      assertThat(source.files()).extracting(FileContent::name).containsExactly("id_rsa");
    }
    assertThat(failure(server.access(Optional.empty(), some("../id_rsa"), Optional.empty())))
        .hasMessageContaining("outside the directory for imports");
    Files.writeString(machine.resolve("none"), "nothing");
    assertThat(failure(server.access(Optional.empty(), some("none"), Optional.empty())))
        .hasMessage("'none' is no private key, or the password does not open it");
  }

  @Test
  void saysThatThePasswordIsWrongWithoutSayingIt() {
    SftpServer server = serve(machine, SftpServer.key());

    assertThat(failure(server.access(some("wrong!"), Optional.empty(), Optional.empty())))
        .hasMessageStartingWith("the SFTP server me@localhost:")
        .hasMessageEndingWith("it accepts neither password nor key")
        .hasMessageNotContaining("wrong!");
  }

  @Test
  void takesLinksToFilesButNoDirectories() throws IOException {
    Files.createDirectory(machine.resolve("directory"));
    Files.writeString(machine.resolve("a.csv"), "id\n");
    Files.createSymbolicLink(machine.resolve("b.csv"), Path.of("a.csv"));
    Files.createSymbolicLink(machine.resolve("c.csv"), Path.of("nowhere"));

    try (FileSource source = open(machine, List.of())) {
      assertThat(source.files()).extracting(FileContent::name).containsExactly("a.csv", "b.csv");
    }
  }

  @Test
  void saysThatThereIsNoSuchDirectory() throws IOException {
    SftpServer server = serve(machine, SftpServer.key());
    SftpAccess access = server.access();
    SftpAccess elsewhere =
        new SftpAccess(
            access.host(),
            access.port(),
            access.username(),
            access.password(),
            access.keyPath(),
            access.hostKey(),
            "/no where");

    assertThat(failure(elsewhere))
        .hasMessageStartingWith("the SFTP server me@localhost:")
        .hasMessageContaining("No such file");
  }

  @Test
  void doesNotWaitForAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("localhost"))) {
      SftpAccess access =
          new SftpAccess(
              "localhost",
              silent.getLocalPort(),
              "me",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "/");

      assertThat(failure(access).kind()).isEqualTo(LoadFailure.Kind.SOURCE);
      assertThatExceptionOfType(LoadFailure.class)
          .isThrownBy(() -> new ImportFiles(machine, SHORT, SHORT).hostKey(access));
    }
  }

  @Test
  void doesNotWaitForAFileThatGoesSilent() throws Exception {
    Files.write(machine.resolve("large.csv"), new byte[8 * 1024 * 1024]);
    SftpServer server = serve(machine, SftpServer.key());
    try (Lock lock = new Lock(server.port())) {
      SftpAccess access = lock.through(server.access());
      try (FileSource source = new ImportFiles(machine, SHORT, SHORT).sftp(access);
          InputStream content = source.files().get(0).open()) {
        assertThat(content.read()).isZero();
        lock.shut();

        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> content.transferTo(OutputStream.nullOutputStream()))
            .withMessageStartingWith("the SFTP server me@localhost:" + access.port());
      }
    }
  }
}
