package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.spike.application.imports.Notifier.Told;
import dev.spike.domain.imports.CallbackUrl;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final InetSocketAddress ANYWHERE =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Integer> answers = new ArrayDeque<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    serve(HttpServer.create(ANYWHERE, 0));
  }

  private void serve(HttpServer made) {
    server = made;
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        "%s %s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Host"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    byte[] text = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.remove(), text.length);
    exchange.getResponseBody().write(text);
    exchange.close();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private Webhook webhook(boolean allowPrivate) {
    return new Webhook(allowPrivate, pauses::add);
  }

  private CallbackUrl url(String scheme, String host, String rest) {
    return new CallbackUrl(scheme + "://" + host + ":" + server.getAddress().getPort() + rest);
  }

  private CallbackUrl url() {
    return url("http", "localhost", "/done?job=1");
  }

  @Test
  void postsJson() {
    Told told = webhook(true).tell(url(), "{\"status\":\"ä\"}");

    assertThat(told).isEqualTo(new Told(true, "it was answered with 200"));
    assertThat(requests)
        .containsExactly(
            "POST /done?job=1 localhost:%d application/json {\"status\":\"ä\"}"
                .formatted(server.getAddress().getPort()));
    assertThat(pauses).isEmpty();
  }

  @Test
  void asksForTheRootWhereThereIsNoPath() {
    webhook(true).tell(url("http", "localhost", ""), "{}");

    assertThat(requests.get(0)).startsWith("POST / ");
  }

  @Test
  void triesThreeTimesTwoSecondsApart() {
    answers.addAll(List.of(500, 503, 202));

    assertThat(webhook(true).tell(url(), "{}").success()).isTrue();

    assertThat(requests).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void givesUpAfterThreeTries() {
    answers.addAll(List.of(500, 500, 500, 200));

    assertThat(webhook(true).tell(url(), "{}"))
        .isEqualTo(new Told(false, "it was answered with 500 (3 tries)"));

    assertThat(requests).hasSize(3);
  }

  @Test
  void followsNoRedirect() {
    answers.addAll(List.of(302, 307, 308));

    assertThat(webhook(true).tell(url(), "{}").outcome()).startsWith("it was answered with 308");

    assertThat(requests).noneMatch(request -> request.contains("elsewhere"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
  void sendsNothingToThisMachine(String host) {
    Told told = webhook(false).tell(url("http", host, "/"), "{}");

    assertThat(told.success()).isFalse();
    assertThat(told.outcome())
        .endsWith("is an address of this machine or its network, to which no callback may go");
    assertThat(requests).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void givesUpOnWhoNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      SSLSocketFactory security = (SSLSocketFactory) SSLSocketFactory.getDefault();
      Webhook impatient = new Webhook(true, pauses::add, Duration.ofMillis(200), security);

      Told told =
          impatient.tell(new CallbackUrl("http://localhost:" + silent.getLocalPort()), "{}");

      assertThat(told.success()).isFalse();
      assertThat(told.outcome()).startsWith("it was not answered: SocketTimeoutException");
    }
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    Told told = webhook(false).tell(new CallbackUrl("http://nowhere.invalid/"), "{}");

    assertThat(told.outcome()).startsWith("it was not answered: UnknownHostException");
  }

  @Test
  void trustsOnlyTheCertificateOfTheHostThatWasAskedFor() throws Exception {
    server.stop(0);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = getClass().getResourceAsStream("localhost.p12")) {
      store.load(file, PASSWORD);
    }
    HttpsServer secure = HttpsServer.create(ANYWHERE, 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    serve(secure);
    Webhook trusting =
        new Webhook(true, pauses::add, Duration.ofSeconds(30), context(store).getSocketFactory());

    assertThat(trusting.tell(url("https", "localhost", "/"), "{}").success()).isTrue();
    assertThat(trusting.tell(url("https", "127.0.0.1", "/"), "{}").outcome())
        .contains("SSLHandshakeException");
    assertThat(webhook(true).tell(url("https", "localhost", "/"), "{}").outcome())
        .contains("SSLHandshakeException");
    assertThat(requests).hasSize(1);
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
