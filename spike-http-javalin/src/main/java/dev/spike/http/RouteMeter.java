package dev.spike.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The requests of one route by the class of their answer's status. */
final class RouteMeter {

  static final Duration[] BOUNDS = {
    Duration.ofNanos(250_000),
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofNanos(2_500_000),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(10)
  };

  private static final int CLASSES = 6;
  private static final int CODES_OF_A_CLASS = 100;

  private final MeterRegistry registry;
  private final String method;
  private final String route;
  private final AtomicReferenceArray<Timer> timers;

  RouteMeter(MeterRegistry registry, String method, String route) {
    this.registry = registry;
    this.method = method;
    this.route = route;
    timers = new AtomicReferenceArray<>(CLASSES);
  }

  void record(int status, long nanos) {
    int statusClass = Math.min(status / CODES_OF_A_CLASS, CLASSES - 1);
    Timer timer = timers.getPlain(statusClass);
    (timer == null ? made(statusClass) : timer).record(nanos, TimeUnit.NANOSECONDS);
  }

  /** Only what has happened is shown, and a registry gives the same timer to all who ask. */
  private Timer made(int statusClass) {
    Timer timer =
        Timer.builder("spike.http.requests")
            .description("Requests over HTTP, and the time from their arrival to their answer")
            .tag("method", method)
            .tag("route", route)
            .tag("status", statusClass + "xx")
            .serviceLevelObjectives(BOUNDS)
            .register(registry);
    timers.set(statusClass, timer);
    return timer;
  }
}
