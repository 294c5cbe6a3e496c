package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.http.json.Json;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is said about an SFTP server, to be mixed into commands. */
final class SourceOptions {

  @Option(names = "--host", paramLabel = "HOST", description = "The server.")
  private Optional<String> host = Optional.empty();

  @Option(names = "--port", paramLabel = "PORT", description = "Where it listens: 22 as a rule.")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--username", paramLabel = "USER", description = "Whom it knows.")
  private Optional<String> username = Optional.empty();

  @Option(
      names = "--remote-path",
      paramLabel = "PATH",
      description = "The directory of the files there, from /.")
  private Optional<String> remotePath = Optional.empty();

  @Option(
      names = "--key-path",
      paramLabel = "FILE",
      description = "A private key, below the directory that imports may read.")
  private Optional<String> keyPath = Optional.empty();

  @Option(
      names = "--host-key",
      paramLabel = "'TYPE KEY'",
      description = "The key that the server must show: that of the first test if left out.")
  private Optional<String> hostKey = Optional.empty();

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
  private Optional<String> description = Optional.empty();

  /** Whom a password would be of, in a question. */
  String account() {
    return username.orElse("?") + " at " + host.orElse("?");
  }

  boolean nameAccount() {
    return host.isPresent() && username.isPresent();
  }

  boolean nameKey() {
    return keyPath.isPresent();
  }

  /** What was said. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    host.ifPresent(text -> json.put("host", text));
    port.ifPresent(number -> json.put("port", number));
    username.ifPresent(text -> json.put("username", text));
    remotePath.ifPresent(text -> json.put("remote_path", text));
    keyPath.ifPresent(text -> json.put("key_path", text));
    hostKey.ifPresent(text -> json.put("host_key", text));
    description.ifPresent(text -> json.put("description", text));
    return json;
  }
}
