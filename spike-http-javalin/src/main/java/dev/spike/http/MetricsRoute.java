package dev.spike.http;

import io.javalin.config.RoutesConfig;
import java.nio.charset.StandardCharsets;

/** What the service counts, for Prometheus. */
final class MetricsRoute {

  private static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Meters meters;

  MetricsRoute(Meters meters) {
    this.meters = meters;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get("/metrics", door.hall(this::answer));
  }

  private void answer(Exchange exchange) {
    byte[] text = meters.text().getBytes(StandardCharsets.UTF_8);
    exchange.answer(MEDIA_TYPE, text);
  }
}
