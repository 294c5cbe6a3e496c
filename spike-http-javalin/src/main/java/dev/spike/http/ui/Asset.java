package dev.spike.http.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Something that browsers fetch.
 *
 * @param isForever whether its address never means anything else
 */
public record Asset(String type, byte[] bytes, boolean isForever) {

  public Asset {
    bytes = bytes.clone();
  }

  static Asset module(byte[] bytes) {
    return new Asset("text/javascript; charset=utf-8", bytes, true);
  }

  static Asset style(byte[] bytes) {
    return new Asset("text/css; charset=utf-8", bytes, true);
  }

  static Asset page(String html) {
    return new Asset("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), false);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What tells it from every other content. */
  public String tag() {
    return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(bytes)) + "\"";
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
