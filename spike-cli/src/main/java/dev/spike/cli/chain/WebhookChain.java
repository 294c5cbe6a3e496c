package dev.spike.cli.chain;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Sighting;
import dev.spike.http.json.Json;
import dev.spike.http.json.Malformed;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A chain that tells by a webhook when alerts fire and when they are over. */
final class WebhookChain implements Chain {

  private static final int LARGEST = 4 << 20;
  private static final int THREADS = 4;
  private static final int TAKEN = 200;
  private static final int UNREADABLE = 400;
  private static final int NO_POST = 405;
  private static final int TOO_LARGE = 413;

  private final HttpServer server;
  private final ExecutorService threads;
  private final InstantSource clock;
  private final Set<Alert> firing = new HashSet<>();
  private final List<Sighting> told = new ArrayList<>();

  private WebhookChain(HttpServer server, ExecutorService threads, InstantSource clock) {
    this.server = server;
    this.threads = threads;
    this.clock = clock;
  }

  /** Listens from now on. */
  static WebhookChain listening(InetSocketAddress address, InstantSource clock) {
    try {
      HttpServer server = HttpServer.create(address, 0);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, WebhookChain::daemon);
      WebhookChain chain = new WebhookChain(server, threads, clock);
      server.setExecutor(threads);
      server.createContext("/", chain::answer);
      server.start();
      return chain;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "%s:%d cannot be listened on; choose another port or stop what has it",
              address.getHostString(), address.getPort()));
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "webhook");
    thread.setDaemon(true);
    return thread;
  }

  /** Where it listens. */
  InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public String name() {
    return "a webhook at http://" + address().getHostString() + ":" + address().getPort();
  }

  @Override
  public List<Sighting> look() {
    synchronized (told) {
      List<Sighting> seen = new ArrayList<>(told);
      told.clear();
      seen.add(new Sighting(clock.instant(), firing, Set.of()));
      return seen;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        say(exchange, NO_POST, "alerts come by POST");
        return;
      }
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        say(exchange, TOO_LARGE, "this is too much");
        return;
      }
      try {
        take(Json.tree(body));
        say(exchange, TAKEN, "taken");
      } catch (Malformed e) {
        say(exchange, UNREADABLE, e.getMessage());
      }
    }
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Alertmanager and Grafana send alerts in the same members. */
  private void take(JsonNode message) {
    if (!message.path("alerts").isArray()) {
      throw new Malformed("there is no list of alerts in it");
    }
    synchronized (told) {
      for (JsonNode alert : message.path("alerts")) {
        boolean isOn = alert.path("status").asText().equals("firing");
        Reading.alert(alert).ifPresent(isOn ? firing::add : firing::remove);
      }
      told.add(new Sighting(clock.instant(), firing, Set.of()));
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
