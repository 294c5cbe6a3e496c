package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Somebody who listens to events, over a connection of their own. */
final class Listening implements AutoCloseable {

  /** An event: what it is called, and what is told. */
  record Event(String name, JsonNode data) {}

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final BufferedReader in;
  private final String head;

  /** Calls, and waits for the answer to begin. */
  Listening(Client client, String address) {
    try {
      socket = new Socket("127.0.0.1", client.port());
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request(client, address).getBytes(StandardCharsets.US_ASCII));
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      StringBuilder read = new StringBuilder();
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        read.append(line).append('\n');
      }
      head = read.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In HTTP/1.0 the end of the answer is the end of the connection, and nothing is in chunks. */
  private static String request(Client client, String address) {
    StringBuilder request = new StringBuilder("GET " + address + " HTTP/1.0\r\nHost: x\r\n");
    for (Map.Entry<String, String> header : client.headers().entrySet()) {
      request.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
    }
    return request.append("\r\n").toString();
  }

  /** The status and the headers. */
  String head() {
    return head;
  }

  /** What is left of the connection when nobody reads it. */
  Socket socket() {
    return socket;
  }

  /** The next line, unless there are no more. */
  Optional<String> line() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next event, which is one of a job. */
  Event event() {
    Event event = next();
    assertThat(Documented.faults("/components/schemas/Job", event.data())).isEmpty();
    return event;
  }

  /** The next event, whatever it is of. */
  Event next() {
    String name = line().orElseThrow();
    String data = line().orElseThrow();
    assertThat(name).startsWith("event: ");
    assertThat(data).startsWith("data: ");
    assertThat(line()).contains("");
    return new Event(
        name.substring("event: ".length()), Documented.parsed(data.substring("data: ".length())));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
