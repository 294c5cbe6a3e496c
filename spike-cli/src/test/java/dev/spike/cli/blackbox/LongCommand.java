package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A command of the built jar in a process of its own, which goes on until it is told to end. */
final class LongCommand implements AutoCloseable {

  /** Longer than any test takes: one that would hang fails instead. */
  private static final long LONGEST_SECONDS = 300;

  private final Process process;
  private final BufferedReader out;
  private final Path err;

  private LongCommand(List<String> command) {
    try {
      err = Files.createTempFile("spike", ".err");
      process = JarCommand.process(command).redirectError(err.toFile()).start();
      out = process.inputReader(UTF_8);
      process
          .onExit()
          .copy()
          .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
          .whenComplete((ended, late) -> process.destroyForcibly());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a command. */
  static LongCommand run(String... command) {
    return new LongCommand(JarCommand.line(ClassArchive.options(), command));
  }

  /** Starts a line of shell, in which {@code "$@"} is the command. */
  static LongCommand shell(String line, String... command) {
    List<String> all = new ArrayList<>(List.of("bash", "-c", line, "bash"));
    all.addAll(JarCommand.line(ClassArchive.options(), command));
    return new LongCommand(all);
  }

  /** The next line that it says. */
  String line() {
    try {
      String line = out.readLine();
      if (line == null) {
        throw new AssertionError("it ended: " + err());
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines up to the first of some kind. */
  List<String> linesUntil(Predicate<String> last) {
    List<String> lines = new ArrayList<>();
    do {
      lines.add(line());
    } while (!last.test(lines.get(lines.size() - 1)));
    return lines;
  }

  /** What it said beside its answer so far. */
  String err() {
    try {
      return Files.readString(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How it ended, though it may have had more to say. */
  int exit() {
    return process.onExit().join().exitValue();
  }

  /** Sends a signal such as {@code INT}. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** How it ended, and all that it still said. */
  Said end() {
    try {
      StringBuilder rest = new StringBuilder();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        rest.append(line).append('\n');
      }
      return new Said(process.waitFor(), rest.toString(), err());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    try {
      Files.deleteIfExists(err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
