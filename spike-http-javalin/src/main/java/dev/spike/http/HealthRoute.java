package dev.spike.http;

import dev.spike.application.storage.Storage;
import dev.spike.domain.access.Role;
import dev.spike.http.json.Json;
import io.javalin.config.RoutesConfig;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether all is well. */
final class HealthRoute {

  private static final Logger LOG = LoggerFactory.getLogger(HealthRoute.class);

  private final Storage storage;
  private final String version;
  private final Supplier<SchedulerState> scheduler;

  HealthRoute(Storage storage, String version, Supplier<SchedulerState> scheduler) {
    this.storage = storage;
    this.version = version;
    this.scheduler = scheduler;
  }

  void lay(RoutesConfig routes, Door door) {
    routes.get("/api/health", door.open(this::answer));
  }

  private void answer(Exchange exchange) {
    demandStorage();
    exchange.answer(
        Json.object()
            .put("status", "healthy")
            .put("service", "spike")
            .put("version", version)
            .put("scheduler", scheduler.get().text()));
  }

  private void demandStorage() {
    try {
      storage.read(stores -> stores.users().countOf(Role.ADMIN));
    } catch (RuntimeException e) {
      LOG.warn("storage cannot be reached", e);
      throw new TurnedAway(Problem.of(503, "the storage cannot be reached", "Retry-After", "1"));
    }
  }
}
