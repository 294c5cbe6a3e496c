package dev.spike.http;

import io.javalin.config.JettyConfig;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How connections are listened for, and how long and how large what comes by them may be. */
record Listener(HttpSettings settings, Gate gate, FastLane lane) {

  static final boolean HAS_VIRTUAL_THREADS = Runtime.version().feature() >= 21;

  private static final int HEADER_BYTES = 16 * 1024;
  private static final int BYTES_PER_SECOND = 500;
  private static final int EAGER_BYTES = 64 * 1024;
  private static final int IDLE_MILLIS = 10_000;
  private static final int WAITING_CONNECTIONS = 1024;

  /**
   * On the way through the routes, whoever waits for the disk holds a thread; some must be left.
   */
  private static final int MOST_THREADS = 1000;

  private static final int USUAL_THREADS = 8;

  void configure(JettyConfig jetty) {
    if (!HAS_VIRTUAL_THREADS) {
      jetty.threadPool = new QueuedThreadPool(MOST_THREADS, USUAL_THREADS);
    }
    jetty.modifyHttpConfiguration(Listener::limit);
    jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = connector(server, new HttpConnectionFactory(http));
          connector.setHost(settings.host());
          connector.setPort(settings.port());
          connector.setIdleTimeout(IDLE_MILLIS);
          connector.setAcceptQueueSize(WAITING_CONNECTIONS);
          return connector;
        });
    jetty.modifyServer(
        server -> {
          server.setErrorHandler(new JettyErrors());
          server.setHandler(gate);
          MinimumDataRateHandler rate = new MinimumDataRateHandler(BYTES_PER_SECOND, 0);
          gate.setHandler(lane);
          Heads heads = new Heads();
          lane.setHandler(heads);
          heads.setHandler(rate);
          rate.setHandler(eager());
        });
  }

  private static ServerConnector connector(Server server, HttpConnectionFactory http) {
    Executor threads = task -> goOn(task, server.getThreadPool());
    return new ServerConnector(server, threads, null, null, -1, -1, http);
  }

  /** Whoever must not wait goes on with a connection by itself, which never waits in the lane. */
  private static void goOn(Runnable task, Executor threads) {
    if (Invocable.isNonBlockingInvocation()) {
      task.run();
    } else {
      VirtualThreads.execute(threads, task);
    }
  }

  /** Waits for bodies that drip without holding a thread; larger ones are read as they come. */
  private static EagerContentHandler eager() {
    return new EagerContentHandler(
        new EagerContentHandler.RetainedContentLoaderFactory(EAGER_BYTES, 0, false));
  }

  private static void limit(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setHttpCompliance(HttpCompliance.RFC9110);
  }
}
