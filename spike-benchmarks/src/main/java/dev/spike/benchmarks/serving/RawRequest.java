package dev.spike.benchmarks.serving;

import java.nio.charset.StandardCharsets;

/** Requests of HTTP/1.1 as the bytes that go over the line. */
final class RawRequest {

  private static final String END = "\r\n";

  private RawRequest() {}

  /** Asks for a path, with one header line. */
  static byte[] get(String path, String header) {
    return bytes("GET " + path + " HTTP/1.1" + END + "Host: 127.0.0.1" + END + header + END + END);
  }

  /** Posts JSON to a path, with one header line. */
  static byte[] post(String path, String header, String json) {
    return bytes(
        String.join(
            END,
            "POST " + path + " HTTP/1.1",
            "Host: 127.0.0.1",
            header,
            "Content-Type: application/json",
            "Content-Length: " + bytes(json).length,
            "",
            json));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
