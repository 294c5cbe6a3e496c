package dev.spike.imports.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads UTF-8 and remembers the lines with bytes that are none. */
final class MarkingReader extends Reader {

  private static final int CAPACITY = 16 * 1024;
  private static final char REPLACEMENT = '\ufffd';

  private final InputStream source;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer in = ByteBuffer.allocate(CAPACITY).flip();
  private final Deque<Long> marked = new ArrayDeque<>();
  private long line;
  private char last;
  private boolean ended;

  MarkingReader(InputStream source, long firstLine) {
    this.source = source;
    line = firstLine;
  }

  /** Whether there is a marked line up to this one; it is asked for lines in their order. */
  boolean isMarkedUpTo(long lastLine) {
    boolean found = false;
    while (!marked.isEmpty() && marked.peek() <= lastLine) {
      marked.remove();
      found = true;
    }
    return found;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    while (out.position() == 0) {
      if (ended && !in.hasRemaining()) {
        return -1;
      }
      decode(out);
    }
    return out.position();
  }

  private void decode(CharBuffer out) throws IOException {
    if (!ended) {
      in.compact();
      int count = source.read(in.array(), in.position(), in.remaining());
      ended = count < 0;
      in.position(in.position() + Math.max(0, count)).flip();
    }
    int from = out.position();
    CoderResult result = decoder.decode(in, out, ended);
    count(out, from);
    if (result.isError()) {
      in.position(in.position() + result.length());
      marked.add(line);
      out.put(REPLACEMENT);
      last = REPLACEMENT;
    }
  }

  private void count(CharBuffer out, int from) {
    for (int i = from; i < out.position(); i++) {
      char letter = out.get(i);
      if (letter == '\r' || letter == '\n' && last != '\r') {
        line++;
      }
      last = letter;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
