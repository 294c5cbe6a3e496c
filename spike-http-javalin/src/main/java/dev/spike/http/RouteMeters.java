package dev.spike.http;

import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The requests by their routes. No client can add one: what is not known is counted together. */
final class RouteMeters {

  private static final String NONE = "none";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final MeterRegistry registry;
  private final Map<Endpoint, RouteMeter> routes;
  private final Map<String, RouteMeter> astray;

  RouteMeters(MeterRegistry registry) {
    this.registry = registry;
    routes = new ConcurrentHashMap<>();
    astray = new ConcurrentHashMap<>();
  }

  RouteMeter of(Endpoint endpoint) {
    RouteMeter known = routes.get(endpoint);
    return known == null
        ? routes.computeIfAbsent(
            endpoint, each -> new RouteMeter(registry, each.method.name(), each.path))
        : known;
  }

  RouteMeter ofNone(String method) {
    return astray.computeIfAbsent(
        METHODS.contains(method) ? method : "other", each -> new RouteMeter(registry, each, NONE));
  }
}
