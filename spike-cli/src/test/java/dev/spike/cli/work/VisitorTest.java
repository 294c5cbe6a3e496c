package dev.spike.cli.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitorTest {

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir private Path home;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile String valid = "first";
  private Instant now = START;
  private HttpServer server;
  private Profiles profiles;
  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
    profiles = new Profiles(Map.of(), home);
    bench =
        new Bench(
            console,
            settings -> {
              throw new AssertionError("it works at a service");
            },
            profiles,
            () -> now);
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String shown = exchange.getRequestHeaders().getFirst("Authorization");
    heard.add(exchange.getRequestURI() + " " + shown);
    boolean known = shown.equals("Bearer " + valid);
    if (known && exchange.getRequestURI().getPath().endsWith("/refresh")) {
      valid = "second";
    }
    String body =
        "{\"access_token\":\"%s\",\"expires_at\":\"%s\"}"
            .formatted(valid, now.plus(Duration.ofHours(1)));
    String type = known ? "application/json" : "application/problem+json";
    exchange.getResponseHeaders().set("Content-Type", type);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Profile session(String token) {
    return new Profile(address(), token, START, START.plus(Duration.ofHours(1)));
  }

  private Place visitor() {
    Profile session = session("first");
    profiles.save(session);
    return new Passport(address(), Optional.empty(), Optional.of(session), Optional.empty())
        .service(bench);
  }

  @Test
  void prolongsItsSessionWhenHalfOfItIsOver() {
    try (Place place = visitor()) {
      place.ask(Ask.get("/a"));
      now = START.plus(Duration.ofMinutes(31));
      place.ask(Ask.get("/b"));
      place.ask(Ask.get("/c"));
    }

    assertThat(heard)
        .containsExactly(
            "/a Bearer first",
            "/api/auth/refresh Bearer first",
            "/b Bearer second",
            "/c Bearer second");
    assertThat(profiles.saved().map(Profile::token)).contains("second");
  }

  @Test
  void goesOnWithWhatAnotherCommandHasSaved() {
    try (Place place = visitor()) {
      valid = "other";
      profiles.save(session("other"));
      assertThat(place.ask(Ask.get("/a")).status()).isEqualTo(200);
    }

    assertThat(heard).containsExactly("/a Bearer first", "/a Bearer other");
  }

  @Test
  void saysThatASessionIsOver() {
    try (Place place = visitor()) {
      valid = "none";
      now = START.plus(Duration.ofMinutes(50));
      for (int i = 0; i < 2; i++) {
        assertThatExceptionOfType(Refusal.class)
            .isThrownBy(() -> place.ask(Ask.get("/a")))
            .withMessageContaining("your session at " + address() + " is over");
      }
    }

    assertThat(heard).filteredOn(line -> line.contains("refresh")).hasSize(1);
  }
}
