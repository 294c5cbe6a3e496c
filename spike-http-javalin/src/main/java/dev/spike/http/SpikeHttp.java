package dev.spike.http;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.User;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.List;

/** The service over HTTP: it listens from {@link #start} or {@link #listen} until it is closed. */
public final class SpikeHttp implements AutoCloseable {

  private final HttpSettings settings;
  private final Meters meters;
  private final Sessions sessions;
  private final Gate gate;
  private final JobEvents jobEvents;
  private final LiveEvents liveEvents;
  private final Looking looking;
  private final Javalin javalin;

  /** A service that does not listen yet. */
  public SpikeHttp(HttpSettings settings, Supplies supplies, Agents agents, ImportAgents imports) {
    this.settings = settings;
    this.meters = supplies.meters();
    this.gate = new Gate(meters);
    Polls polls = new Polls(agents.generator(), meters);
    FastLane lane = new FastLane(polls, meters);
    this.sessions =
        new Sessions(
            settings.tokenKey(), agents.gatekeeper(), supplies.clocks().real(), supplies.random());
    this.jobEvents = new JobEvents(imports.importer(), supplies.clocks());
    this.liveEvents = new LiveEvents(agents.lookout(), imports.overseer(), supplies.clocks());
    this.looking = new Looking();
    this.javalin =
        Javalin.create(
            config -> {
              configure(config);
              new Listener(settings, gate, lane).configure(config.jetty);
              Problems.answerBy(config.routes, meters);
              Doorplate doorplate = Doorplate.at(settings.host());
              Door door = new Door(sessions, meters, doorplate);
              new AuthRoutes(agents.gatekeeper(), sessions).lay(config.routes, door);
              Ways.layAll(door.ways(config.routes), agents, meters::drawn);
              Ways.layTables(door.tables(config.routes), agents);
              ImportDoor importDoor = new ImportDoor(door, imports.keys());
              Ways.layImports(importDoor.ways(config.routes), imports);
              JobRoutes.lay(config.routes, importDoor, jobEvents);
              EventRoutes.lay(config.routes, door, liveEvents);
              new DataRoutes(polls).lay(config.routes, door);
              new ExpositionRoute(agents, meters).lay(config.routes, door);
              new HealthRoute(supplies.storage(), settings.version(), supplies.scheduler())
                  .lay(config.routes, door);
              new MetricsRoute(meters).lay(config.routes, door);
              new DocsRoutes().lay(config.routes, door);
              new UiRoutes(doorplate).lay(config.routes, door);
            });
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "application/json";
    config.http.maxRequestSize = Body.LARGEST;
    config.concurrency.useVirtualThreads = Listener.HAS_VIRTUAL_THREADS;
  }

  /** Begins to listen, and lets everybody in. */
  public SpikeHttp start() {
    return listen().open();
  }

  /** Begins to listen, and asks everybody to come again until it is opened. */
  public SpikeHttp listen() {
    try {
      javalin.start(settings.host(), settings.port());
      looking.begin(List.of(jobEvents::look, liveEvents::look));
      return this;
    } catch (JavalinBindException taken) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "%s:%d cannot be listened on; choose another port or stop what has it",
              settings.host(), settings.port()));
    }
  }

  /** Lets everybody in. */
  public SpikeHttp open() {
    gate.open();
    return this;
  }

  /** Where it listens. */
  public int port() {
    return javalin.port();
  }

  /** A token of a user who need not sign in, for whoever has the service in hand. */
  public String token(User user) {
    return sessions.begin(user).text();
  }

  /** How many listen to events. */
  int listening() {
    return jobEvents.listening() + liveEvents.listening();
  }

  /** What programs can ask for, as method and path. */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(parsed -> !UiRoutes.isPage(parsed.endpoint.path))
        .map(parsed -> parsed.endpoint.method.name() + " " + parsed.endpoint.path)
        .toList();
  }

  /** Lets the requests that run come to their end, refuses all others, and stops listening. */
  @Override
  public void close() {
    try {
      looking.close();
      jobEvents.close();
      liveEvents.close();
      gate.shut(settings.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      javalin.stop();
      meters.close();
    }
  }
}
