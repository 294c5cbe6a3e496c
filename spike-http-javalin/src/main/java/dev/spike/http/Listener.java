package dev.spike.http;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** How connections are listened for, and how long and how large what comes by them may be. */
record Listener(HttpSettings settings, Gate gate, FastLane lane) {

  static final boolean HAS_VIRTUAL_THREADS = Runtime.version().feature() >= 21;

  private static final int HEADER_BYTES = 16 * 1024;
  private static final int BYTES_PER_SECOND = 500;
  private static final int EAGER_BYTES = 64 * 1024;
  private static final int IDLE_MILLIS = 10_000;
  private static final int WAITING_CONNECTIONS = 1024;

  void configure(JettyConfig jetty) {
    jetty.modifyHttpConfiguration(Listener::limit);
    jetty.addConnector(
        (server, http) -> {
          ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
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
          lane.setHandler(rate);
          rate.setHandler(eager());
        });
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
