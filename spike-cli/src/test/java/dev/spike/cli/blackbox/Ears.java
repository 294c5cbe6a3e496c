package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody who is told what became of jobs, and how they answer. */
final class Ears implements AutoCloseable {

  /** What is answered by whoever never answers. */
  static final int NEVER = 0;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final int answer;

  /** Somebody who always answers so. */
  Ears(int answer) {
    this.answer = answer;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::hear);
    server.start();
  }

  private void hear(HttpExchange exchange) throws IOException {
    heard.add(
        exchange.getRequestURI()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    if (answer != NEVER) {
      exchange.getResponseHeaders().add("Location", url("/elsewhere"));
      exchange.sendResponseHeaders(answer, -1);
      exchange.close();
    }
  }

  /** Where they are to be found. */
  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** What says that they want to be told. */
  String member() {
    return "'callback_url':'%s'".formatted(url("/done"));
  }

  /** What they were told, each with the path on which it came. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
