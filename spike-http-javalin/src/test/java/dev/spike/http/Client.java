package dev.spike.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who talks to the service, with the headers that they always send. What they hear is held
 * against the document.
 */
record Client(int port, Map<String, String> headers) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  Client with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Client(port, more);
  }

  Client bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer delete(String path) {
    return send("DELETE", path, "");
  }

  Answer post(String path, String json) {
    return with("Content-Type", "application/json").send("POST", path, json);
  }

  Answer patch(String path, String json) {
    return with("Content-Type", "application/merge-patch+json").send("PATCH", path, json);
  }

  Answer put(String path, String json) {
    return with("Content-Type", "application/json").send("PUT", path, json);
  }

  /** Sends a request; JSON may be written with single quotes. */
  Answer send(String method, String path, String body) {
    return sendRaw(method, path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  Answer sendRaw(String method, String path, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      Answer answer = new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
      Documented.check(method, path, new String(body, StandardCharsets.UTF_8), answer);
      return answer;
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
