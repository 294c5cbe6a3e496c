package dev.spike.cli.files;

import dev.spike.domain.Texts;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes as the text that they are in UTF-8; what is no text is refused. */
final class PlainText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PlainText() {}

  static String of(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(rest, text, true);
    text.flip();
    if (result.isError()) {
      throw new Unreadable(lines(text), "it is not written in UTF-8");
    }
    if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
      throw new Unreadable(1, "it begins with a byte order mark; save it as UTF-8 without one");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && "\n\r\t\u0085".indexOf(c) < 0) {
        throw new Unreadable(
            lines(text.subSequence(0, i)),
            Texts.sentence("it has the control character U+%04X in it, so it is no text", (int) c));
      }
    }
    return text.toString();
  }

  private static int lines(CharSequence before) {
    return 1 + (int) before.chars().filter(c -> c == '\n').count();
  }
}
