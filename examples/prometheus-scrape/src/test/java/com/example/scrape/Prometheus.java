package com.example.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Prometheus in a process of its own, on a port of 127.0.0.1 that was free. */
final class Prometheus implements AutoCloseable {

  private static final Pattern LISTENING =
      Pattern.compile("\"Listening on\".* address=(127\\.0\\.0\\.1:\\d+)");
  private static final String READY = "Server is ready to receive web requests.";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String address;

  private Prometheus(Process process) throws IOException {
    this.process = process;
    this.address = address(process);
  }

  /** Starts it by a configuration, with a directory for what it keeps. */
  static Prometheus start(Path program, Path configuration, Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + data,
                "--web.listen-address=127.0.0.1:0")
            .redirectErrorStream(true)
            .start();
    try {
      return new Prometheus(process);
    } catch (IOException | RuntimeException failed) {
      process.destroyForcibly().onExit().join();
      throw failed;
    }
  }

  /** Which port it chose, it says in its log only; what it says later has to be read as well. */
  private static String address(Process process) throws IOException {
    BufferedReader log = process.inputReader(UTF_8);
    List<String> said = new ArrayList<>();
    String found = "";
    boolean isReady = false;
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.add(line);
      Matcher listening = LISTENING.matcher(line);
      found = listening.find() ? listening.group(1) : found;
      isReady |= line.contains(READY);
      if (isReady && !found.isEmpty()) {
        Thread reader = new Thread(() -> log.lines().forEach(later -> {}), "prometheus-log");
        reader.setDaemon(true);
        reader.start();
        return found;
      }
    }
    throw new IOException("Prometheus did not start:\n" + String.join("\n", said));
  }

  /** What an expression gives now, as Prometheus writes it. */
  String query(String expression) throws IOException, InterruptedException {
    String path = "/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8);
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path)).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(expression + " is answered by " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
