package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built jar, which serves in a process of its own until this is closed. */
final class ServedJar implements AutoCloseable {

  static final String ADMIN = "admin@localhost";
  static final String PASSWORD = "correct horse battery";

  private static final Pattern LISTENING = Pattern.compile("Spike listens on (http://\\S+)");

  private final Process process;
  private final Path remarks;
  private final String address;

  private ServedJar(Process process, Path remarks) throws IOException {
    this.process = process;
    this.remarks = remarks;
    this.address = address(process.inputReader(UTF_8));
  }

  /** Serves what is kept in a directory. */
  static ServedJar on(Path data, String... options) {
    return start(data, ClassArchive.options(), options);
  }

  /** Serves what is kept in a directory, by a Java machine with these options. */
  static ServedJar start(Path data, List<String> machine, String... options) {
    return start(List.of(), data, machine, options);
  }

  /** Serves what is kept in a directory, by a process with more in its environment. */
  static ServedJar on(Path data, Map<String, String> environment, String... options) {
    return start(List.of(), data, ClassArchive.options(), environment, options);
  }

  /** Serves by a command before the one of Java, which hands over to what stands behind it. */
  static ServedJar start(List<String> before, Path data, List<String> machine, String... options) {
    return start(before, data, machine, Map.of(), options);
  }

  /** Serves with all of that. */
  static ServedJar start(
      List<String> before,
      Path data,
      List<String> machine,
      Map<String, String> environment,
      String... options) {
    List<String> command = new ArrayList<>(before);
    command.addAll(JarCommand.line(machine, "serve", "--port", "0", "--data", data.toString()));
    command.addAll(List.of(options));
    try {
      Path remarks = Files.createTempFile("spike", ".err");
      ProcessBuilder builder = JarCommand.process(command).redirectError(remarks.toFile());
      builder.environment().put("SPIKE_ADMIN_EMAIL", ADMIN);
      builder.environment().put("SPIKE_ADMIN_PASSWORD", PASSWORD);
      builder.environment().put("SPIKE_JWT_SECRET", "a secret that only these tests need to share");
      builder.environment().putAll(environment);
      return new ServedJar(builder.start(), remarks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String address(BufferedReader out) throws IOException {
    String line = out.readLine();
    Matcher listening = LISTENING.matcher(String.valueOf(line));
    if (!listening.matches()) {
      process.destroyForcibly().onExit().join();
      throw new AssertionError("it says " + line + "\n" + Files.readString(remarks));
    }
    return listening.group(1);
  }

  /** Where it listens. */
  String address() {
    return address;
  }

  int port() {
    return Integer.parseInt(address.replaceAll(".*:", ""));
  }

  /** Somebody whom it does not know. */
  Caller anybody() {
    return Caller.of(address);
  }

  /** Its first Admin, signed in. */
  Caller admin() {
    return anybody().signedIn(ADMIN, PASSWORD);
  }

  /** Ends it at once, without a chance to put anything in order. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as people do, and waits until it is gone. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  /** Stops it where it stands, as if its machine did. */
  void freeze() {
    signal("STOP");
  }

  /** Lets it go on. */
  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
      if (kill.onExit().join().exitValue() != 0) {
        throw new AssertionError("no signal " + name + " can be sent");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it wrote for the log. */
  String remarks() {
    try {
      return Files.readString(remarks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it sees under a path, which may be other than what we see there. */
  Path seen(Path path) {
    return Path.of("/proc", Long.toString(process.pid()), "root" + path);
  }

  @Override
  public void close() {
    kill();
    try {
      Files.deleteIfExists(remarks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
