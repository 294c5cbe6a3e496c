package dev.spike.http;

import dev.spike.application.storage.CommitWatch;
import dev.spike.domain.schedule.Progress;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the service counts and times about itself, for Prometheus to fetch. Every figure is found
 * before it is needed: what a request costs here is a few additions.
 */
public final class Meters implements CommitWatch {

  private static final double[] WORKS = {1, 2, 4, 8, 16, 32, 64, 128, 256};

  private final PrometheusMeterRegistry figures;
  private final MachineMeters machine;
  private final RouteMeters routes;
  private final LongAdder inside;
  private final Counter counting;
  private final Counter still;
  private final Counter refusals;
  private final Timer commits;
  private final DistributionSummary works;

  /** Figures of a service of some version, all at zero. */
  public Meters(String version) {
    figures = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    machine = new MachineMeters(figures);
    routes = new RouteMeters(figures);
    inside = new LongAdder();
    counting = draws("with");
    still = draws("without");
    refusals = refusals();
    commits = commits();
    works = works();
    Gauge.builder("spike.http.requests.active", inside, LongAdder::sum)
        .description("Requests that are being answered at this moment")
        .register(figures);
    Gauge.builder("spike.info", () -> 1)
        .description("Always 1; its label tells the version of Spike")
        .tag("version", version)
        .register(figures);
  }

  private Counter refusals() {
    return Counter.builder("spike.storage.refusals")
        .description("Requests that were refused because the storage was busy or out of reach")
        .register(figures);
  }

  private Timer commits() {
    return Timer.builder("spike.commits")
        .description("Commits, and the time from the beginning of a transaction to its end")
        .serviceLevelObjectives(RouteMeter.BOUNDS)
        .register(figures);
  }

  private DistributionSummary works() {
    return DistributionSummary.builder("spike.commit.works")
        .description("Units of work that shared one commit")
        .serviceLevelObjectives(WORKS)
        .register(figures);
  }

  private Counter draws(String counters) {
    return Counter.builder("spike.draws")
        .description("Draws of collections, with or without counters that a draw moves")
        .tag("counters", counters)
        .register(figures);
  }

  @Override
  public void committed(int shared, Duration took) {
    commits.record(took);
    works.record(shared);
  }

  void entered() {
    inside.increment();
  }

  void left() {
    inside.decrement();
  }

  RouteMeter of(Endpoint endpoint) {
    return routes.of(endpoint);
  }

  RouteMeter of(String method, String path) {
    return new RouteMeter(figures, method, path);
  }

  /** The requests that led to no route. */
  RouteMeter ofNoRoute(String method) {
    return routes.ofNone(method);
  }

  /** One draw was answered, after which its collection has come that far. */
  void drawn(Progress reached) {
    boolean counts = !reached.own().standing().isEmpty() || !reached.spikes().isEmpty();
    (counts ? counting : still).increment();
  }

  void refused() {
    refusals.increment();
  }

  /** All figures, as Prometheus reads them. */
  String text() {
    return figures.scrape();
  }

  void close() {
    machine.close();
  }
}
