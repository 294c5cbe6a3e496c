package dev.spike.http;

import dev.spike.domain.schedule.Progress;
import dev.spike.http.place.Verb;
import java.util.function.Consumer;

/** Where the errands of people are laid, by what is asked for. */
@FunctionalInterface
interface Ways {

  /** Lays an errand; the names in braces stand for parts of the path. */
  void lay(Verb verb, String path, Errand errand);

  default void get(String path, Errand errand) {
    lay(Verb.GET, path, errand);
  }

  default void post(String path, Errand errand) {
    lay(Verb.POST, path, errand);
  }

  default void patch(String path, Errand errand) {
    lay(Verb.PATCH, path, errand);
  }

  default void put(String path, Errand errand) {
    lay(Verb.PUT, path, errand);
  }

  default void delete(String path, Errand errand) {
    lay(Verb.DELETE, path, errand);
  }

  /**
   * Lays all errands but those of imports; of each draw it is told how far its collection has come.
   */
  static void layAll(Ways ways, Agents agents, Consumer<Progress> draws) {
    new UserRoutes(agents.registrar()).lay(ways);
    new KeyRoutes(agents.locksmith()).lay(ways);
    new CollectionRoutes(agents.curator()).lay(ways);
    new DocumentRoutes(agents.archivist(), agents.reconciler()).lay(ways);
    new FieldRoutes(agents.curator()).lay(ways);
    new SpikeRoutes(agents.planner(), agents.curator()).lay(ways);
    new ForecastRoutes(agents.forecaster(), agents.curator()).lay(ways);
    new DrawRoutes(agents.generator(), draws).lay(ways);
    new ClockRoutes(agents.timekeeper()).lay(ways);
    new VerdictRoutes(agents.clerk()).lay(ways);
  }

  /** Lays the errands that can also be answered with tables. */
  static void layTables(Ways ways, Agents agents) {
    new TruthRoutes(agents.historian(), agents.curator()).lay(ways);
  }

  /** Lays all errands of imports. */
  static void layImports(Ways ways, ImportAgents agents) {
    new ConnectionRoutes(agents.connections()).lay(ways);
    new SourceRoutes(agents.sources()).lay(ways);
    new ProjectRoutes(agents.projects()).lay(ways);
    new ImportDocumentRoutes(agents.reconciler()).lay(ways);
    new ScheduleRoutes(agents.scheduler(), agents.projects(), agents.clock()).lay(ways);
    new JobRoutes(agents.importer(), agents.clock()).lay(ways);
  }
}
