package dev.spike.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.http.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** How events are written down. */
final class EventText {

  private EventText() {}

  /** An event of a name. */
  static byte[] of(String name, JsonNode data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ascii("event: " + name + "\ndata: "));
    bytes.writeBytes(Json.write(data));
    bytes.writeBytes(ascii("\n\n"));
    return bytes.toByteArray();
  }

  /** What nobody is told, but shows that somebody is there. */
  static byte[] comment(String text) {
    return ascii(": " + text + "\n\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
