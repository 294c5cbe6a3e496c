package dev.spike.junit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who monitors a server, as any program would. */
public final class Polling {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Polling() {}

  /** What is answered to a request. */
  public static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer to a poll of a collection. */
  public static HttpResponse<String> poll(SpikeServer server, String collection) {
    return send(server.request(server.data(collection)));
  }

  /** The number of a field in the answer to a poll. */
  public static long number(SpikeServer server, String collection, String field) {
    String body = poll(server, collection).body();
    Matcher found = Pattern.compile("\"" + field + "\":(\\d+)").matcher(body);
    if (!found.find()) {
      throw new AssertionError("there is no number " + field + " in " + body);
    }
    return Long.parseLong(found.group(1));
  }

  /** What the Admin is answered. */
  static HttpResponse<String> asAdmin(SpikeServer server, String token, String path) {
    URI uri = server.uri().resolve(path);
    return send(HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token));
  }
}
