package dev.spike.imports.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a stream as UTF-8, whatever its encoding. Bytes that are no letter become {@link
 * #NO_LETTER}, which UTF-8 does not have, so that whoever reads on finds the place.
 */
final class Utf8Stream extends InputStream {

  private static final byte NO_LETTER = (byte) 0xff;
  private static final int CAPACITY = 32 * 1024;

  /** The most bytes that one character can take; a pair takes four. */
  private static final int WIDEST = 3;

  private final InputStream source;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder;
  private final ByteBuffer in;
  private final CharBuffer letters;
  private final ByteBuffer out;
  private boolean ended;
  private boolean flushed;

  Utf8Stream(InputStream source, Charset charset) {
    this.source = source;
    // Both report what they cannot do, which is how they begin.
    decoder = charset.newDecoder();
    encoder = StandardCharsets.UTF_8.newEncoder();
    in = ByteBuffer.allocate(CAPACITY).flip();
    letters = CharBuffer.allocate(CAPACITY);
    out = ByteBuffer.allocate((CAPACITY + 1) * WIDEST).flip();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!out.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, out.remaining());
    out.get(target, offset, count);
    return count;
  }

  private void fill() throws IOException {
    out.clear();
    if (!ended) {
      in.compact();
      int count = source.read(in.array(), in.position(), in.remaining());
      ended = count < 0;
      in.position(in.position() + Math.max(0, count)).flip();
    }
    CoderResult result = decoder.decode(in, letters, ended);
    if (result.isUnderflow() && ended) {
      result = decoder.flush(letters);
      flushed = result.isUnderflow();
    }
    encode();
    if (result.isError()) {
      in.position(in.position() + result.length());
      out.put(NO_LETTER);
    }
    out.flip();
  }

  private void encode() {
    letters.flip();
    CoderResult result = encoder.encode(letters, out, flushed);
    if (result.isError()) {
      letters.position(letters.position() + result.length());
      out.put(NO_LETTER);
    }
    letters.compact();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
