package dev.spike.http;

import dev.spike.application.storage.Storage;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The service over HTTP: it listens from {@link #start} or {@link #listen} until it is closed. */
public final class SpikeHttp implements AutoCloseable {

  private final HttpSettings settings;
  private final Gate gate;
  private final Javalin javalin;

  /**
   * A service that does not listen yet. The storage is asked for its health; the clock and the luck
   * are those of the tokens.
   */
  public SpikeHttp(
      HttpSettings settings,
      Storage storage,
      Agents agents,
      InstantSource clock,
      RandomGenerator random) {
    this.settings = settings;
    this.gate = new Gate();
    Sessions sessions = new Sessions(settings.tokenKey(), agents.gatekeeper(), clock, random);
    this.javalin =
        Javalin.create(
            config -> {
              configure(config);
              new Listener(settings, gate).configure(config.jetty);
              Problems.answerBy(config.routes);
              Door door = new Door(sessions);
              lay(config.routes, door, agents, sessions);
              new HealthRoute(storage, settings.version()).lay(config.routes, door);
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

  private static void lay(RoutesConfig routes, Door door, Agents agents, Sessions sessions) {
    new AuthRoutes(agents.gatekeeper(), sessions).lay(routes, door);
    new UserRoutes(agents.registrar()).lay(routes, door);
    new KeyRoutes(agents.locksmith()).lay(routes, door);
    new CollectionRoutes(agents.curator()).lay(routes, door);
    new DocumentRoutes(agents.curator(), agents.planner()).lay(routes, door);
    new FieldRoutes(agents.curator()).lay(routes, door);
    new SpikeRoutes(agents.planner(), agents.curator()).lay(routes, door);
    new DataRoutes(agents.generator()).lay(routes, door);
  }

  /** Begins to listen, and lets everybody in. */
  public SpikeHttp start() {
    return listen().open();
  }

  /** Begins to listen, and asks everybody to come again until it is opened. */
  public SpikeHttp listen() {
    try {
      javalin.start(settings.host(), settings.port());
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

  /** Lets the requests that run come to their end, refuses all others, and stops listening. */
  @Override
  public void close() {
    try {
      gate.shut(settings.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      javalin.stop();
    }
  }
}
