package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server of a test, which serves one directory. */
public final class SftpServer implements AutoCloseable {

  /** Whom it lets in. */
  public static final String USER = "me";

  /** What lets them in, which is nowhere else to be seen. */
  public static final String PASSWORD = "opens-the-sftp-server";

  private final SshServer server = SshServer.setUpDefaultServer();

  /** Serves a directory, known by a key. */
  public SftpServer(Path directory, KeyPair key) {
    server.setHost("localhost");
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(directory));
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new key, by which a server is known. */
  public static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets whoever has this key in without a password. */
  void admit(PublicKey admitted) {
    server.setPublickeyAuthenticator(
        (user, key, session) -> user.equals(USER) && key.equals(admitted));
  }

  /** Where it listens. */
  public int port() {
    return server.getPort();
  }

  SftpAccess access() {
    return access(Optional.of(PASSWORD), Optional.empty(), Optional.empty());
  }

  SftpAccess access(Optional<String> password, Optional<String> keyPath, Optional<String> hostKey) {
    return new SftpAccess(
        "localhost", port(), USER, password.map(Secret::new), keyPath, hostKey, "/");
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
