package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Prometheus in a process of its own, on a port that was free, until this is closed. What it
 * keeps is in a directory of its own, which goes with it.
 */
final class PrometheusProgram implements AutoCloseable {

  private static final Pattern LISTENING =
      Pattern.compile("msg=\"Listening on\" address=(127\\.0\\.0\\.1:\\d+)");
  private static final String READY = "Server is ready to receive web requests.";

  private final Path directory;
  private final Process process;
  private final String address;
  private final Caller caller;

  private PrometheusProgram(Path directory, Process process, String address) {
    this.directory = directory;
    this.process = process;
    this.address = address;
    this.caller = Caller.of(address);
  }

  /** Runs by a configuration, and waits until it answers. */
  static PrometheusProgram by(String configuration) {
    return start(configuration, Scratch.make("spike-prometheus"));
  }

  /** Runs by a configuration on blocks that are there already; they are copied. */
  static PrometheusProgram on(Path blocks, String configuration) {
    Path directory = Scratch.make("spike-prometheus");
    Scratch.copy(blocks, directory.resolve("data"));
    return start(configuration, directory);
  }

  private static PrometheusProgram start(String configuration, Path directory) {
    try {
      Path file = Files.writeString(directory.resolve("prometheus.yml"), configuration);
      Process process =
          new ProcessBuilder(
                  Monitoring.program("prometheus"),
                  "--config.file=" + file,
                  "--storage.tsdb.path=" + directory.resolve("data"),
                  "--storage.tsdb.retention.time=100y",
                  "--web.listen-address=127.0.0.1:0")
              .redirectErrorStream(true)
              .start();
      return new PrometheusProgram(directory, process, "http://" + address(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens, once it is ready; what it says from then on nobody needs. */
  private static String address(Process process) throws IOException {
    BufferedReader log = process.inputReader(UTF_8);
    List<String> said = new ArrayList<>();
    String found = "";
    boolean ready = false;
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.add(line);
      Matcher listening = LISTENING.matcher(line);
      found = listening.find() ? listening.group(1) : found;
      ready |= line.contains(READY);
      if (ready && !found.isEmpty()) {
        Thread reader = new Thread(() -> log.lines().forEach(later -> {}), "prometheus-log");
        reader.setDaemon(true);
        reader.start();
        return found;
      }
    }
    throw new AssertionError("Prometheus does not start:\n" + String.join("\n", said));
  }

  /** Where it listens. */
  String address() {
    return address;
  }

  /** Asks its API for something. */
  JsonNode get(String path) {
    return caller.get(path).is(200).json();
  }

  /** What an expression gives now. */
  JsonNode query(String expression) {
    return get("/api/v1/query?query=" + encoded(expression)).at("/data/result");
  }

  /** What an expression gave at an instant, in seconds since 1970. */
  JsonNode query(String expression, long at) {
    return get("/api/v1/query?query=" + encoded(expression) + "&time=" + at).at("/data/result");
  }

  /** The value that an expression gives now, if it gives just one. */
  String value(String expression) {
    JsonNode result = query(expression);
    return result.size() == 1 ? result.at("/0/value/1").asText() : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    Scratch.remove(directory);
  }
}
