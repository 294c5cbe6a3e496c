package dev.spike.imports.postgresql;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.LoadOrder;
import dev.spike.domain.imports.CsvShape;
import dev.spike.domain.imports.LoadRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file that is open: its header is read, and its rows follow as UTF-8. */
final class CsvStream extends InputStream {

  private static final int CAPACITY = 64 * 1024;
  private static final int LONGEST_HEADER = 1024 * 1024;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CountedStream counted;
  private final InputStream source;
  private final byte[] buffer = new byte[CAPACITY];
  private int position;
  private int limit;
  private Place place;
  private final Header header;

  private CsvStream(CountedStream counted, LoadOrder order) throws IOException {
    LoadRule rule = order.assignment().rule();
    CsvShape shape = rule.csv();
    this.counted = counted;
    source =
        shape.encoding().isUtf8() ? counted : new Utf8Stream(counted, shape.encoding().charset());
    place = new Place(order.file(), 1);
    dropMark();
    skip(shape.skippedLines());
    String text = headerText();
    header = Header.of(cells(text, shape), rule, place);
    place = place.after(Lines.breaksIn(text) + 1);
  }

  /** Opens a file, and closes it again if it does not begin as it must. */
  static CsvStream open(FileContent file, LoadOrder order) throws IOException {
    CountedStream counted = new CountedStream(file.open());
    try {
      return new CsvStream(counted, order);
    } catch (IOException | RuntimeException e) {
      counted.close();
      throw e;
    }
  }

  Header header() {
    return header;
  }

  /** Where the rows begin. */
  Place begin() {
    return place;
  }

  /** How many bytes of the file were read. */
  long bytes() {
    return counted.count();
  }

  private void dropMark() throws IOException {
    while (limit < MARK.length) {
      int count = source.read(buffer, limit, CAPACITY - limit);
      if (count < 0) {
        break;
      }
      limit += count;
    }
    if (limit >= MARK.length
        && ByteBuffer.wrap(buffer, 0, MARK.length).equals(ByteBuffer.wrap(MARK))) {
      position = MARK.length;
    }
  }

  private void skip(int lines) throws IOException {
    for (int i = 0; i < lines; i++) {
      int next = read();
      if (next < 0) {
        throw place.failure("the file ends here, but %d lines are to be skipped".formatted(lines));
      }
      while (next >= 0 && !endsLine(next)) {
        next = read();
      }
      place = place.after(1);
    }
  }

  /** Whether a byte ends a line; with a carriage return goes the line feed behind it. */
  private boolean endsLine(int octet) throws IOException {
    if (octet == '\r' && peek() == '\n') {
      read();
    }
    return octet == '\n' || octet == '\r';
  }

  private List<String> cells(String text, CsvShape shape) throws IOException {
    try (CsvReader<CsvRecord> reader = Csv.reader(shape).ofCsvRecord(text)) {
      return reader.iterator().next().getFields();
    } catch (CsvParseException e) {
      throw place.failure("the header is not CSV: quotes must stand around a whole cell");
    }
  }

  private String headerText() throws IOException {
    int next = read();
    while (next >= 0 && endsLine(next)) {
      place = place.after(1);
      next = read();
    }
    if (next < 0) {
      throw place.failure("there is no header, the file ends here");
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    boolean quoted = false;
    while (next >= 0 && (quoted || !endsLine(next))) {
      quoted ^= next == '"';
      text.write(next);
      if (text.size() > LONGEST_HEADER) {
        throw place.failure("the header has more than %d bytes".formatted(LONGEST_HEADER));
      }
      next = read();
    }
    return decoded(text.toByteArray());
  }

  private String decoded(byte[] text) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      throw place.failure("the header is not written in the encoding that the project names");
    }
  }

  private int peek() throws IOException {
    return fill() ? buffer[position] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, source.read(buffer, 0, CAPACITY));
    }
    return position < limit;
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == limit) {
      return source.read(target, offset, length);
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
