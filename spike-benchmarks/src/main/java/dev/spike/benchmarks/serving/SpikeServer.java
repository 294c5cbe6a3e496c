package dev.spike.benchmarks.serving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Spike as its users meet it: a process that is set up and asked over HTTP. */
final class SpikeServer implements AutoCloseable {

  static final String PASSWORD = "only for benchmarks";

  private static final JsonFactory JSON = new JsonFactory();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningServer process;
  private final String token;

  /** Waits until the server is there, and signs in. */
  SpikeServer(RunningServer process) {
    this.process = process;
    try {
      process.waitFor(HttpRequest.newBuilder(process.address("/api/health")).build());
      String answer =
          sent("/api/auth/login", "{'email': 'admin@localhost', 'password': '" + PASSWORD + "'}");
      token = "Bearer " + members(answer, "access_token").get(0);
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  RunningServer process() {
    return process;
  }

  /** Makes a collection with fields. */
  void create(String name, List<String> fields) {
    String collection = members(sent("/api/admin/collections", named("name", name)), "id").get(0);
    fields.forEach(field -> sent("/api/admin/collections/" + collection + "/fields", field));
  }

  /** Makes a collection as a document describes it. */
  void describe(String document) {
    sent("/api/admin/collections/import", document);
  }

  /** Makes an API key, and says it. */
  String key() {
    return members(sent("/api/admin/api-keys", named("label", "benchmark")), "key").get(0);
  }

  /** The header line by which the Admin is known. */
  String pass() {
    return "Authorization: " + token;
  }

  /** The numbers of the collections on the first page. */
  List<String> collections() {
    return members(body(request("/api/admin/collections").GET().build()), "id");
  }

  /** One answer to a poll. */
  String poll(String collection, String key) {
    return body(pollRequest(process, collection, key));
  }

  static HttpRequest pollRequest(RunningServer server, String collection, String key) {
    return HttpRequest.newBuilder(server.address("/api/data/" + collection + "/Performance"))
        .header("X-API-Key", key)
        .build();
  }

  /** A poll as the driver sends it. */
  static byte[] rawPoll(String collection, String key) {
    return RawRequest.get("/api/data/" + collection + "/Performance", "X-API-Key: " + key);
  }

  private String sent(String path, String json) {
    return body(request(path).POST(BodyPublishers.ofString(json.replace('\'', '"'))).build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(process.address(path)).header("Content-Type", "application/json");
    return path.startsWith("/api/admin") ? request.header("Authorization", token) : request;
  }

  private String body(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(request + ": " + answer.statusCode() + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String named(String member, String name) {
    return "{'" + member + "': '" + name + "'}";
  }

  /** The values of a member, wherever it stands outside of fields. */
  private static List<String> members(String json, String name) {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() != JsonToken.FIELD_NAME) {
          continue;
        }
        boolean wanted = parser.currentName().equals(name);
        boolean fields = parser.currentName().equals("fields");
        parser.nextToken();
        if (wanted) {
          values.add(parser.getText());
        } else if (fields) {
          parser.skipChildren();
        }
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
