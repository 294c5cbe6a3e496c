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
final class SftpServer implements AutoCloseable {

  private final SshServer server = SshServer.setUpDefaultServer();

  SftpServer(Path directory) {
    this(directory, key());
  }

  SftpServer(Path directory, KeyPair key) {
    server.setHost("localhost");
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (user, password, session) -> user.equals("me") && password.equals("secret"));
    server.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().build()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(directory));
    try {
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static KeyPair key() {
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
        (user, key, session) -> user.equals("me") && key.equals(admitted));
  }

  int port() {
    return server.getPort();
  }

  SftpAccess access() {
    return access(Optional.of("secret"), Optional.empty(), Optional.empty());
  }

  SftpAccess access(Optional<String> password, Optional<String> keyPath, Optional<String> hostKey) {
    return new SftpAccess(
        "localhost", port(), "me", password.map(Secret::new), keyPath, hostKey, "/");
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
