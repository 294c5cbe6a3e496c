package dev.spike.imports.postgresql;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import dev.spike.application.imports.FileSource;
import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.SftpAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Opens connections to SFTP servers. */
final class SftpServers {

  private static final String KEY_ALGORITHMS = "server_host_key";
  private static final long LARGEST_KEY = 64 * 1024;

  private final ImportRoot root;
  private final Duration toConnect;
  private final Duration toAnswer;

  SftpServers(ImportRoot root, Duration toConnect, Duration toAnswer) {
    this.root = root;
    this.toConnect = toConnect;
    this.toAnswer = toAnswer;
  }

  FileSource open(SftpAccess server) throws IOException {
    PinnedKey key = PinnedKey.demanding(server.hostKey());
    JSch jsch = new JSch();
    if (server.keyPath().isPresent()) {
      addKey(jsch, server, server.keyPath().get());
    }
    SftpLine line = line(jsch, server, key);
    try {
      line.connect();
      return new SftpDirectory(line, server.remotePath());
    } catch (JSchException e) {
      line.close();
      throw key.isOther() ? changed(server, key) : line.failure(e);
    }
  }

  String hostKey(SftpAccess server) {
    PinnedKey key = PinnedKey.asking();
    try (SftpLine line = line(new JSch(), server, key)) {
      line.connect();
    } catch (JSchException e) {
      if (key.shown().isEmpty()) {
        throw SftpLine.failure(server, e);
      }
    }
    return key.shown();
  }

  private static LoadFailure changed(SftpAccess server, PinnedKey key) {
    return new LoadFailure(
        LoadFailure.Kind.SOURCE,
        "the SFTP server %s has another host key than before: %s"
            .formatted(SftpLine.place(server), key.compared()));
  }

  private void addKey(JSch jsch, SftpAccess server, String keyPath) throws IOException {
    Path file = root.file(keyPath);
    if (Files.size(file) > LARGEST_KEY) {
      throw noKey(keyPath, null);
    }
    try {
      jsch.addIdentity(keyPath, Files.readAllBytes(file), null, password(server));
    } catch (JSchException e) {
      throw noKey(keyPath, e);
    }
  }

  private static byte[] password(SftpAccess server) {
    return server
        .password()
        .map(given -> given.reveal().getBytes(StandardCharsets.UTF_8))
        .orElse(new byte[0]);
  }

  private static LoadFailure noKey(String keyPath, JSchException cause) {
    return new LoadFailure(
        LoadFailure.Kind.SOURCE,
        "%s is no private key, or the password does not open it".formatted(Texts.shown(keyPath)),
        cause);
  }

  private SftpLine line(JSch jsch, SftpAccess server, PinnedKey key) {
    try {
      com.jcraft.jsch.Session session =
          jsch.getSession(server.username(), server.host(), server.port());
      session.setHostKeyRepository(key);
      session.setConfig("StrictHostKeyChecking", "yes");
      session.setConfig("PreferredAuthentications", "publickey,password,keyboard-interactive");
      key.algorithm().ifPresent(first -> session.setConfig(KEY_ALGORITHMS, preferring(first)));
      server.password().ifPresent(given -> session.setPassword(password(server)));
      session.setServerAliveInterval(Math.toIntExact(toAnswer.toMillis() / 3));
      session.setServerAliveCountMax(2);
      session.setDaemonThread(true);
      return new SftpLine(session, server, toConnect, toAnswer);
    } catch (JSchException e) {
      throw SftpLine.failure(server, e);
    }
  }

  /** A server may have several keys: it is asked for one like the pinned one first. */
  private static String preferring(String algorithm) {
    Set<String> order = new LinkedHashSet<>();
    if (algorithm.equals("ssh-rsa")) {
      order.add("rsa-sha2-512");
      order.add("rsa-sha2-256");
    } else {
      order.add(algorithm);
    }
    order.addAll(Arrays.asList(JSch.getConfig(KEY_ALGORITHMS).split(",")));
    return String.join(",", order);
  }
}
