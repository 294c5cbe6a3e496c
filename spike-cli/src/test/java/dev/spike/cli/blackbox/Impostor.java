package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that is no Spike, answers everything alike, and notes what it is told. */
final class Impostor implements AutoCloseable {

  private final HttpServer server;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  Impostor(int status, String type, String answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          heard.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet());
          heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.getResponseHeaders().set("Content-Type", type);
          byte[] body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Everything that it was told. */
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
