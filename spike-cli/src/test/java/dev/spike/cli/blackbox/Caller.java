package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody who talks to the service, with the headers that they always send. */
record Caller(String server, Map<String, String> headers) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Caller of(String server) {
    return new Caller(server, Map.of());
  }

  Caller with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Caller(server, more);
  }

  Caller bearing(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same somebody, talking to another node. */
  Caller at(ServedJar node) {
    return new Caller(node.address(), headers);
  }

  Reply login(String email, String password) {
    return Caller.of(server)
        .post("/api/auth/login", "{'email':'%s','password':'%s'}".formatted(email, password));
  }

  Caller signedIn(String email, String password) {
    return Caller.of(server).bearing(login(email, password).is(200).at("/access_token"));
  }

  /** A machine with a new key of this person, who may say more about it. */
  Caller machine(String... members) {
    String more = members.length == 0 ? "" : "," + String.join(",", members);
    String key = post("/api/admin/api-keys", "{'label':'k'" + more + "}").is(201).at("/key");
    return Caller.of(server).with("X-API-Key", key);
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  /** Listens to what is told bit by bit. */
  BufferedReader listen(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
    headers.forEach(request::header);
    request.header("Accept", "text/event-stream");
    InputStream told = HTTP.sendAsync(request.build(), BodyHandlers.ofInputStream()).join().body();
    return new BufferedReader(new InputStreamReader(told, UTF_8));
  }

  Reply delete(String path) {
    return send("DELETE", path, "");
  }

  Reply post(String path, String json) {
    return typed("application/json").send("POST", path, json);
  }

  Reply put(String path, String json) {
    return typed("application/json").send("PUT", path, json);
  }

  Reply patch(String path, String json) {
    return typed("application/merge-patch+json").send("PATCH", path, json);
  }

  private Caller typed(String type) {
    return headers.containsKey("Content-Type") ? this : with("Content-Type", type);
  }

  /** Sends a request; JSON may be written with single quotes. */
  Reply send(String method, String path, String body) {
    return sendRaw(method, path, body.replace('\'', '"').getBytes(UTF_8));
  }

  Reply sendRaw(String method, String path, byte[] body) {
    try {
      return trySend(method, path, body);
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  /** Sends a request to a service that may be gone. */
  Reply trySend(String method, String path, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(PATIENCE)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return new Reply(
          HTTP.send(request.build(), BodyHandlers.ofByteArray()),
          () -> sendRaw(method, path, body));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
