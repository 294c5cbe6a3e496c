package dev.spike.http.place;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Has requests answered by a service, wherever it listens. */
public final class There implements Place {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(60);
  private static final int LAST_PORT = 65_535;

  private static final Pattern NEAR =
      Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:.*|/.*)?", Pattern.CASE_INSENSITIVE);

  private final URI server;
  private final Map<String, String> credentials;
  private final HttpClient client;

  /** Asks a service, and shows it these headers with each request. */
  public There(URI server, Map<String, String> credentials) {
    this.server = server;
    this.credentials = Map.copyOf(credentials);
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The address of a service, as somebody wrote it. */
  public static URI address(String text) {
    try {
      URI uri = URI.create(text.contains("://") ? text : scheme(text) + "://" + text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      boolean plain =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      if (web && plain && uri.getHost() != null && uri.getPort() <= LAST_PORT) {
        return URI.create(uri.toString().replaceAll("/+$", ""));
      }
    } catch (IllegalArgumentException e) {
      // It is refused below, like all that is no address.
    }
    throw new Refusal(
        Refusal.Kind.INVALID,
        "the address of a service looks like http://127.0.0.1:8088, not " + Texts.shown(text));
  }

  /** What leaves this machine is not for others to read, unless somebody says so. */
  private static String scheme(String host) {
    return NEAR.matcher(host).matches() ? "http" : "https";
  }

  @Override
  public Reply ask(Ask ask) {
    try {
      HttpResponse<byte[]> response = client.send(request(ask), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), single(response.headers()), response.body());
    } catch (IOException e) {
      throw new Unreachable(server, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable(server, new IOException("interrupted", e));
    }
  }

  private HttpRequest request(Ask ask) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + ask.target()))
            .timeout(TO_ANSWER)
            .header("Accept", "application/json")
            .method(ask.verb().name(), publisher(ask.body()));
    credentials.forEach(request::header);
    ask.headers().forEach(request::header);
    ask.body().ifPresent(body -> request.header("Content-Type", "application/json"));
    return request.build();
  }

  private static BodyPublisher publisher(Optional<ObjectNode> body) {
    return body.map(Json::write).map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody);
  }

  private static Map<String, String> single(HttpHeaders headers) {
    Map<String, String> single = new HashMap<>();
    headers.map().forEach((name, values) -> single.put(name, values.get(0)));
    return single;
  }

  @Override
  public void close() {
    // The client's threads end by themselves when nobody uses it any more.
  }
}
