package dev.spike.benchmarks.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All servers that are compared by their speed, each started, set up and ready. */
final class Rivals implements AutoCloseable {

  private static final String HEADER = "Accept: application/json";

  private final Bench bench;
  private final List<Rival> all = new ArrayList<>();

  Rivals(Bench bench) {
    this.bench = bench;
    try {
      int size = spike(Contender.PLAIN, EightFields.withoutCounters());
      spike(Contender.COUNTING, EightFields.withCounters());
      bare(size);
      wiremock(bench.directory("wiremock"));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  List<Rival> all() {
    return all;
  }

  /** Starts Spike, and says how long its answers are. */
  private int spike(Contender contender, List<String> fields) {
    String name = contender.name().toLowerCase(Locale.ROOT);
    Path data = bench.directory(name);
    SpikeServer spike = bench.spike(name, Bench.OPTIONS, List.of("--data", data.toString()));
    spike.create(EightFields.COLLECTION, fields);
    String key = spike.key();
    all.add(
        new Rival(contender, spike.process(), SpikeServer.rawPoll(EightFields.COLLECTION, key)));
    return spike.poll(EightFields.COLLECTION, key).length();
  }

  private void bare(int size) {
    Path body = write(bench.directory("bare").resolve("body"), constant(size));
    int port = RunningServer.freePort();
    add(
        Contender.BARE,
        bench.start("bare", port, bench.programs().bare(Bench.OPTIONS, body, port)));
  }

  private void wiremock(Path root) {
    mapping(root);
    int port = RunningServer.freePort();
    add(
        Contender.WIREMOCK,
        bench.start("wiremock", port, bench.programs().wiremock(Bench.OPTIONS, root, port)));
  }

  /** Makes a directory in which WireMock finds its one answer. */
  static void mapping(Path root) {
    write(root.resolve("mappings/poll.json"), EightFields.wiremockMapping());
  }

  private void add(Contender contender, RunningServer server) {
    all.add(new Rival(contender, server, RawRequest.get(BareServer.PATH, HEADER)));
    server.waitFor(HttpRequest.newBuilder(server.address(BareServer.PATH)).build());
  }

  private static byte[] constant(int size) {
    return ('"' + "x".repeat(size - 2) + '"').getBytes(StandardCharsets.US_ASCII);
  }

  private static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    all.forEach(Rival::close);
  }
}
