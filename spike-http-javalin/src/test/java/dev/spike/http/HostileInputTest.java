package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {

  private static final String COLLECTIONS = "/api/admin/collections";

  private static Served served;
  private static Client sender;

  @BeforeAll
  static void serve() {
    served = new Served();
    sender = served.admin.with("Content-Type", "application/json");
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "",
        "nonsense",
        "{'name':'a'} trailing",
        "{'name':'a'}{}",
        "{'name':'a','name':'b'}",
        "{'name':1e99999999999}",
        "{'name':NaN}",
        "{'name':'a',}",
        "{name:'a'}",
        "/* */{'name':'a'}"
      })
  void isRefusedWhereItIsNoJson(String body) {
    sender.send("POST", COLLECTIONS, body).isProblem(400, "the body is not JSON");
  }

  @Test
  void isRefusedWhereItIsTooDeepOrItsNumbersAndNamesAreTooLong() {
    List<String> bodies =
        List.of(
            "[".repeat(100_000),
            "{'a':".repeat(40) + "1" + "}".repeat(40),
            "{'seed':" + "9".repeat(1000) + "}",
            "{'" + "n".repeat(1000) + "':1}");

    for (String body : bodies) {
      sender.send("POST", COLLECTIONS, body).isProblem(400, "must not be nested deeper");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "'text'", "true"})
  void isRefusedWhereItIsNoObject(String body) {
    sender.send("POST", COLLECTIONS, body).isProblem(422, "must be a JSON object");
  }

  @Test
  void isRefusedWhereItIsNotUtf8() {
    byte[] body = "{\"name\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);

    sender.sendRaw("POST", COLLECTIONS, body).isProblem(400, "not UTF-8");
  }

  @Test
  void isRefusedWhereItIsTooLong() {
    String body = "{'name':'" + "x".repeat(Body.LARGEST) + "'}";

    sender.send("POST", COLLECTIONS, body).isProblem(413, "1048576 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=utf-7",
        "application/json; charset=iso-8859-1",
        "application/xml",
        "nonsense"
      })
  void isRefusedWhereItsTypeIsNotJson(String type) {
    served
        .admin
        .with("Content-Type", type)
        .send("POST", COLLECTIONS, "{'name':'a'}")
        .isProblem(415, "application/json in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':1}",
        "{'name':null}",
        "{'name':{}}",
        "{'name':'a/b'}",
        "{'name':'..'}",
        "{'name':''}",
        "{'name':'\\u0000'}",
        "{'name':'\\ud800'}",
        "{'nome':'a'}",
        "{'name':'a','seed':1.5}",
        "{'name':'a','seed':1e300}",
        "{'name':'a','seed':9223372036854775808}",
        "{'name':'a','id':1}"
      })
  void isRefusedWhereItBreaksARule(String body) {
    sender.send("POST", COLLECTIONS, body).isProblem(422, "\"errors\":[{\"pointer\":\"/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "9999-12-31T23:59:59-18:00",
        "-0001-01-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-03-01",
        "yesterday",
        "1772355600",
        ""
      })
  void isRefusedWhereItIsNoInstantOfTheseYears(String instant) {
    sender
        .send("POST", "/api/admin/api-keys", "{'label':'k','expires_at':'%s'}".formatted(instant))
        .isProblem(422, "an instant")
        .pointsAt("/expires_at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/health HTTP/1.1\r\n\r\n",
        "GET /api/health HTTP/9.9\r\nHost: x\r\n\r\n",
        "GET\r\n\r\n",
        "\u0000\u0001\u0002\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n",
        "GET /api/health HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n",
        "GET /api/../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/%2e%2e/health HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/data/%ff/performance HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/data/a%2fb/performance HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /api/data/%00/performance HTTP/1.1\r\nHost: x\r\n\r\n",
        "BREW /api/health HTTP/1.1\r\nHost: x\r\n\r\n",
        "TRACE /api/health HTTP/1.1\r\nHost: x\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n",
        "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\n\r\nZZ\r\nnot a chunk",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n"
      })
  void isAProblemWhereItIsNoProperHttp(String request) throws IOException {
    assertThat(raw(request)).satisfies(HostileInputTest::isProblem);
  }

  @Test
  void isAProblemWhereHeadersAreTooManyOrTooLong() throws IOException {
    String start = "GET /api/health HTTP/1.1\r\nHost: x\r\n";
    String many =
        IntStream.range(0, 10_000).mapToObj(i -> "H" + i + ": x\r\n").collect(Collectors.joining());

    assertThat(raw(start + many + "\r\n")).satisfies(HostileInputTest::isProblem);
    assertThat(raw(start + "H: " + "x".repeat(100_000) + "\r\n\r\n"))
        .satisfies(HostileInputTest::isProblem);
    assertThat(raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
        .satisfies(HostileInputTest::isProblem);
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void isNoTokenOfOurs(String token) {
    served.anybody.bearing(token).get("/api/auth/me").isProblem(401, "sign in again");
    served.anybody.with("X-API-Key", token).get("/api/data/a/performance").isProblem(401, "key");
  }

  static List<String> tokens() {
    String none = "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwianRpIjoiYSJ9.";
    return List.of("x", "a.b.c", none, "spk_" + "x".repeat(43), "x".repeat(5000));
  }

  private static void isProblem(String answer) {
    assertThat(answer).matches("(?s)HTTP/1\\.[01] (4\\d\\d|505) .*");
    assertThat(answer)
        .contains("application/problem+json", "nosniff", "\"status\":")
        .doesNotContain("<html", "Jetty", "Exception", "\tat ", "dev.spike");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", served.http.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return text(socket.getInputStream());
    }
  }

  private static String text(InputStream answer) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[4096];
    try {
      for (int read = answer.read(buffer); read >= 0; read = answer.read(buffer)) {
        text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // The service may cut off what it does not want to read; what it said before counts.
      assertThat(text).isNotEmpty();
    }
    return text.toString();
  }
}
