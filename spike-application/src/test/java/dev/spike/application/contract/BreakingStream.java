package dev.spike.application.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A stream that gives a text, and then breaks off. */
final class BreakingStream extends InputStream {

  private final InputStream text;

  BreakingStream(String text) {
    this.text = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int read() throws IOException {
    int next = text.read();
    if (next < 0) {
      throw new IOException("it broke off");
    }
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = text.read(target, offset, length);
    if (count < 0) {
      throw new IOException("it broke off");
    }
    return count;
  }
}
