package dev.spike.junit.server;

import dev.spike.domain.Faults;
import dev.spike.domain.value.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Describes a server: its collections, their spikes, its clock and its seed, in any order. What is
 * wrong is told by {@link #start}.
 *
 * <pre>{@code
 * Instant start = Instant.parse("2026-03-01T09:00:00Z");
 * SpikeServer server =
 *     SpikeServer.builder()
 *         .collection("Router", "cpu: range 10..90", "requests: increment from 1 by 1")
 *         .configuration("Router", "hostname: text edge-router-01")
 *         .spike("Router", "peak", start.plusSeconds(60), Duration.ofSeconds(30), "cpu: range 95..99")
 *         .clock(new SettableClock(start))
 *         .seed(42)
 *         .start();
 * }</pre>
 */
public final class SpikeServerBuilder {

  private final List<UnaryOperator<SpikeServer>> collections;
  private final List<UnaryOperator<SpikeServer>> configurations;
  private final List<UnaryOperator<SpikeServer>> spikes;
  private final List<UnaryOperator<SpikeServer>> disturbances;
  private InstantSource clock;
  private Optional<Seed> seed;

  SpikeServerBuilder() {
    collections = new ArrayList<>();
    configurations = new ArrayList<>();
    spikes = new ArrayList<>();
    disturbances = new ArrayList<>();
    clock = InstantSource.system();
    seed = Optional.empty();
  }

  /**
   * Adds a collection with Performance fields, each written as {@code name: rule}.
   *
   * <pre>{@code
   * SpikeServer server =
   *     SpikeServer.builder()
   *         .collection("Router", "cpu: range 10..90", "requests: increment from 1 by 1")
   *         .start();
   * }</pre>
   */
  public SpikeServerBuilder collection(String name, String... fields) {
    collections.add(server -> server.collection(name, fields));
    return this;
  }

  /**
   * Gives a collection Configuration fields, which spikes leave as they are.
   *
   * <pre>{@code
   * SpikeServer server =
   *     SpikeServer.builder()
   *         .collection("Router", "cpu: range 10..90")
   *         .configuration("Router", "hostname: text edge-router-01")
   *         .start();
   * }</pre>
   */
  public SpikeServerBuilder configuration(String collection, String... fields) {
    configurations.add(server -> server.configuration(collection, fields));
    return this;
  }

  /**
   * Adds a spike: for a while, fields of a collection follow other rules, each written as {@code
   * name: rule}.
   *
   * <pre>{@code
   * Instant start = Instant.parse("2026-03-01T09:00:00Z");
   * SpikeServer server =
   *     SpikeServer.builder()
   *         .collection("Router", "cpu: range 10..90")
   *         .spike("Router", "peak", start, Duration.ofMinutes(1), "cpu: range 95..99")
   *         .clock(new SettableClock(start))
   *         .start();
   * }</pre>
   */
  public SpikeServerBuilder spike(
      String collection, String name, Instant from, Duration lasts, String... set) {
    spikes.add(server -> server.spike(collection, name, from, lasts, set));
    return this;
  }

  /**
   * Adds a spike that comes again and again, as the notation of series says when.
   *
   * <pre>{@code
   * SpikeServer server =
   *     SpikeServer.builder()
   *         .collection("Router", "cpu: range 10..90")
   *         .recurring("Router", "rush", "random 3 a day for 1m..5m", "cpu: range 95..99")
   *         .start();
   * }</pre>
   */
  public SpikeServerBuilder recurring(String collection, String name, String when, String... set) {
    spikes.add(server -> server.recurring(collection, name, when, set));
    return this;
  }

  /**
   * Lets something go wrong during a spike, each thing in its notation.
   *
   * <pre>{@code
   * SpikeServer server =
   *     SpikeServer.builder()
   *         .collection("Router", "cpu: range 10..90")
   *         .spike("Router", "outage", Instant.now(), Duration.ofMinutes(1))
   *         .faults("Router", "outage", "error 503 at 50%")
   *         .start();
   * }</pre>
   */
  public SpikeServerBuilder faults(String collection, String spike, String... faults) {
    disturbances.add(server -> server.faults(collection, spike, faults));
    return this;
  }

  /**
   * The clock by which the server does everything; real time if none is named.
   *
   * <pre>{@code
   * SettableClock clock = new SettableClock(Instant.parse("2026-03-01T09:00:00Z"));
   * SpikeServer server = SpikeServer.builder().clock(clock).start();
   * }</pre>
   */
  public SpikeServerBuilder clock(InstantSource clock) {
    this.clock = Objects.requireNonNull(clock, "clock");
    return this;
  }

  /**
   * The luck of the server: with the same seed, the same polls are answered with the same values.
   * The first collection yields what a feed of the same fields and the same seed does.
   *
   * <pre>{@code
   * SpikeServer server =
   *     SpikeServer.builder().collection("Router", "cpu: range 10..90").seed(42).start();
   * }</pre>
   */
  public SpikeServerBuilder seed(long number) {
    seed = Optional.of(new Seed(number));
    return this;
  }

  /**
   * Starts the server as described.
   *
   * <pre>{@code
   * try (SpikeServer server = SpikeServer.builder().start()) {
   *   System.out.println(server.uri());
   * }
   * }</pre>
   */
  public SpikeServer start() {
    SpikeServer server = SpikeServer.open(clock, seed);
    try {
      List.of(collections, configurations, spikes, disturbances)
          .forEach(steps -> take(steps, server));
      return server;
    } catch (RuntimeException | Error wrong) {
      server.close();
      throw wrong;
    }
  }

  /** All that is wrong with steps of one kind is told at once; the next kind builds on them. */
  private static void take(List<UnaryOperator<SpikeServer>> steps, SpikeServer server) {
    Faults faults = new Faults();
    steps.forEach(step -> faults.member("", () -> step.apply(server)));
    faults.refuseIfAny();
  }
}
