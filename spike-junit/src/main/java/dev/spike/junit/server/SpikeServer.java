package dev.spike.junit.server;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.value.Seed;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A monitored system for integration tests: the service that {@code spike serve} runs, in the
 * memory of the test, on a port of its own.
 *
 * <pre>{@code
 * @Test
 * void seesThePeak() throws Exception {
 *   Instant start = Instant.parse("2026-03-01T09:00:00Z");
 *   SettableClock clock = new SettableClock(start);
 *   try (SpikeServer server =
 *       SpikeServer.builder()
 *           .collection("Router", "cpu: range 10..90")
 *           .spike("Router", "peak", start.plusSeconds(60), Duration.ofSeconds(30), "cpu: range 95..99")
 *           .clock(clock)
 *           .seed(42)
 *           .start()) {
 *     clock.advance(Duration.ofMinutes(1));
 *     HttpResponse<String> polled =
 *         HttpClient.newHttpClient()
 *             .send(
 *                 server.request(server.data("Router")).build(),
 *                 HttpResponse.BodyHandlers.ofString());
 *     assertTrue(polled.headers().firstValue("X-Spike").isPresent());
 *   }
 * }
 * }</pre>
 *
 * <p>It needs the library {@code dev.spike:spike-http-javalin} on the path. It listens on 127.0.0.1
 * only, touches no file and imports nothing. It logs by SLF4J, and without a logger it prints
 * nothing; only where SLF4J is a module that finds none, Javalin advises to add one. Threads may
 * share it, and as many of them as are wanted can run side by side. A test with {@link
 * dev.spike.junit.SpikeTest} is handed one as a parameter.
 */
public final class SpikeServer implements AutoCloseable {

  private static final String DATA = "/api/data/";
  private static final String METRICS = "/api/metrics/";

  private final InstantSource clock;
  private final Premises premises;
  private final Steward steward;
  private final Seeds seeds;
  private final String key;

  private SpikeServer(InstantSource clock, Premises premises, Seeds seeds) {
    this.clock = clock;
    this.premises = premises;
    this.steward = new Steward(premises.agents(), premises.admin().user().person());
    this.seeds = seeds;
    this.key = steward.key();
  }

  /** One that is empty still. */
  static SpikeServer open(InstantSource clock, Optional<Seed> seed) {
    Premises premises = Premises.open(clock);
    try {
      return new SpikeServer(clock, premises, new Seeds(seed));
    } catch (RuntimeException | Error wrong) {
      premises.close();
      throw wrong;
    }
  }

  /**
   * Describes a server before it starts.
   *
   * <pre>{@code
   * try (SpikeServer server = SpikeServer.builder().collection("Router", "cpu: range 10..90").start()) {
   *   System.out.println(server.data("Router"));
   * }
   * }</pre>
   */
  public static SpikeServerBuilder builder() {
    Library.demand();
    return new SpikeServerBuilder();
  }

  /**
   * Starts an empty server by real time.
   *
   * <pre>{@code
   * try (SpikeServer server = SpikeServer.start()) {
   *   server.collection("Router", "cpu: range 10..90");
   * }
   * }</pre>
   */
  public static SpikeServer start() {
    return builder().start();
  }

  /**
   * Makes a collection with Performance fields, each written as {@code name: rule}.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90", "requests: increment from 1 by 1");
   * }</pre>
   */
  public SpikeServer collection(String name, String... fields) {
    return done(
        "collection '" + name + "'", () -> steward.create(name, seeds.next(name), List.of(fields)));
  }

  /**
   * Gives a collection Configuration fields, which spikes leave as they are.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * server.configuration("Router", "hostname: text edge-router-01");
   * }</pre>
   */
  public SpikeServer configuration(String collection, String... fields) {
    return done(
        "configuration of '" + collection + "'",
        () -> steward.add(collection, CollectionType.CONFIGURATION, List.of(fields)));
  }

  /**
   * Plans a spike: for a while, fields of a collection follow other rules, each written as {@code
   * name: rule}.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * server.spike(
   *     "Router", "peak", server.clock().instant(), Duration.ofMinutes(1), "cpu: range 95..99");
   * }</pre>
   */
  public SpikeServer spike(
      String collection, String name, Instant from, Duration lasts, String... set) {
    return done(
        called(name, collection),
        () -> steward.planOnce(collection, name, from, lasts, List.of(set)));
  }

  /**
   * Plans a spike that comes again and again, as the notation of series says when.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * server.recurring(
   *     "Router", "backup", "cron \"0 2 * * *\" in Europe/Berlin for 30m", "cpu: range 95..99");
   * }</pre>
   */
  public SpikeServer recurring(String collection, String name, String when, String... set) {
    return done(
        called(name, collection), () -> steward.planAgain(collection, name, when, List.of(set)));
  }

  /**
   * Lets something go wrong during a spike, each thing in its notation: {@code missing cpu at 10%},
   * {@code error 503 at 5%}, {@code slow by 2s}.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * server.spike("Router", "outage", server.clock().instant(), Duration.ofMinutes(1));
   * server.faults("Router", "outage", "error 503");
   * }</pre>
   */
  public SpikeServer faults(String collection, String spike, String... faults) {
    return done(
        called(spike, collection), () -> steward.disturb(collection, spike, List.of(faults)));
  }

  /**
   * Does away with a collection and its spikes.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * server.remove("Router");
   * }</pre>
   */
  public SpikeServer remove(String collection) {
    return done("collection '" + collection + "'", () -> steward.delete(collection));
  }

  /**
   * Does away with a spike, also with one that lasts still.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * server.spike("Router", "peak", server.clock().instant(), Duration.ofMinutes(1));
   * server.removeSpike("Router", "peak");
   * }</pre>
   */
  public SpikeServer removeSpike(String collection, String spike) {
    return done(called(spike, collection), () -> steward.cancel(collection, spike));
  }

  private static String called(String spike, String collection) {
    return "spike '" + spike + "' of '" + collection + "'";
  }

  /** Whoever does many things at once is told which of them was wrong. */
  private SpikeServer done(String what, Runnable work) {
    try {
      work.run();
      return this;
    } catch (Refusal wrong) {
      List<Fault> faults =
          wrong.faults().stream()
              .map(fault -> new Fault(fault.pointer(), what + ": " + fault.detail()))
              .toList();
      throw new Refusal(wrong.kind(), faults);
    }
  }

  /**
   * Where it is, such as {@code http://127.0.0.1:40123/}.
   *
   * <pre>{@code
   * URI health = server.uri().resolve("/api/health");
   * }</pre>
   */
  public URI uri() {
    return at("/");
  }

  /**
   * Where the Performance half of a collection is polled.
   *
   * <pre>{@code
   * URI polled = server.data("Router");
   * }</pre>
   */
  public URI data(String collection) {
    return data(collection, CollectionType.PERFORMANCE);
  }

  /**
   * Where one half of a collection is polled.
   *
   * <pre>{@code
   * URI polled = server.data("Router", dev.spike.domain.collection.CollectionType.CONFIGURATION);
   * }</pre>
   */
  public URI data(String collection, CollectionType half) {
    return at(DATA + collection + "/" + half);
  }

  /**
   * Where a Prometheus scrapes a collection.
   *
   * <pre>{@code
   * URI scraped = server.metrics("Router");
   * }</pre>
   */
  public URI metrics(String collection) {
    return at(METRICS + collection);
  }

  private URI at(String path) {
    try {
      URI uri = new URI("http", null, Premises.HOST, port(), path, null, null);
      return URI.create(uri.toASCIIString());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The port on which it listens.
   *
   * <pre>{@code
   * int port = server.port();
   * }</pre>
   */
  public int port() {
    return premises.port();
  }

  /**
   * The API key that reads everything there is, now and later.
   *
   * <pre>{@code
   * HttpRequest request =
   *     HttpRequest.newBuilder(server.data("Router")).header("X-API-Key", server.key()).build();
   * }</pre>
   */
  public String key() {
    return key;
  }

  /**
   * A new API key that reads these collections and no others.
   *
   * <pre>{@code
   * server.collection("Router", "cpu: range 10..90");
   * String key = server.key("Router");
   * }</pre>
   */
  public String key(String... collections) {
    return steward.key(List.of(collections));
  }

  /**
   * A request that has the key that reads everything: a GET, unless the caller makes it another.
   *
   * <pre>{@code
   * HttpRequest request = server.request(server.data("Router")).build();
   * }</pre>
   */
  public HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).header("X-API-Key", key);
  }

  /**
   * A new token of the Admin, for all that lies under {@code /api/admin}; it is good for three
   * hours by the clock.
   *
   * <pre>{@code
   * HttpRequest request =
   *     HttpRequest.newBuilder(server.uri().resolve("/api/admin/collections"))
   *         .header("Authorization", "Bearer " + server.token())
   *         .build();
   * }</pre>
   */
  public String token() {
    return premises.token();
  }

  /**
   * The e-mail address by which the Admin signs in.
   *
   * <pre>{@code
   * String typed = server.email();
   * }</pre>
   */
  public String email() {
    return premises.admin().user().email().toString();
  }

  /**
   * The password with which the Admin signs in.
   *
   * <pre>{@code
   * String typed = server.password();
   * }</pre>
   */
  public String password() {
    return premises.admin().made().orElseThrow().reveal();
  }

  /**
   * The clock by which it does everything, unless somebody moves its own under {@code
   * /api/admin/clock}.
   *
   * <pre>{@code
   * Instant now = server.clock().instant();
   * }</pre>
   */
  public InstantSource clock() {
    return clock;
  }

  /**
   * Stops listening; a second time it does nothing.
   *
   * <pre>{@code
   * server.close();
   * }</pre>
   */
  @Override
  public void close() {
    premises.close();
  }

  /**
   * Where it is, as text.
   *
   * <pre>{@code
   * System.out.println(server);
   * }</pre>
   */
  @Override
  public String toString() {
    return "SpikeServer[" + uri() + "]";
  }
}
