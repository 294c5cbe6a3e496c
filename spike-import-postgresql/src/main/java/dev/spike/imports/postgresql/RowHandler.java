package dev.spike.imports.postgresql;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.spike.application.imports.BadRow;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Optional;

/** Takes the cells of a row as they are parsed; a row is a line for the server, or a bad row. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<RowHandler> {

  private final Header header;
  private final List<TableColumn> columns;
  private final MarkingReader reader;
  private final long linesBefore;
  private final LineBuffer row = new LineBuffer();
  private long line;
  private long breaks;
  private int cells;
  private String fault = "";

  RowHandler(Header header, List<TableColumn> columns, MarkingReader reader, long linesBefore) {
    this.header = header;
    this.columns = columns;
    this.reader = reader;
    this.linesBefore = linesBefore;
  }

  /** The line of the file in which the row begins. */
  long line() {
    return line;
  }

  /** Why the row cannot be taken, if it cannot. */
  Optional<BadRow> bad() {
    return fault.isEmpty() ? Optional.empty() : Optional.of(new BadRow(line, fault));
  }

  /** The row as a line for the server. */
  LineBuffer row() {
    return row;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = linesBefore + startingLineNumber;
    breaks = 0;
    cells = 0;
    fault = "";
    row.clear();
  }

  @Override
  protected void handleField(int index, char[] letters, int offset, int length, boolean quoted) {
    cells++;
    if (index >= header.size()) {
      return;
    }
    if (index > 0) {
      row.tab();
    }
    if (length == 0) {
      if (columns.get(index).isNothing(quoted)) {
        row.nothing();
      }
      return;
    }
    boolean storable = row.cell(letters, offset, length);
    if (!storable && fault.isEmpty()) {
      fault =
          header.columns().get(index).shown()
              + " has a null character, which PostgreSQL cannot keep";
    }
    if (quoted) {
      breaks += Lines.breaksIn(CharBuffer.wrap(letters, offset, length));
    }
  }

  @Override
  protected RowHandler buildRecord() {
    if (reader.isMarkedUpTo(line + breaks)) {
      fault = "there are bytes that are no letter in the encoding of the file";
    } else if (cells < header.size()) {
      fault =
          "the row has %d cells, but the header has %d: it ends before %s"
              .formatted(cells, header.size(), header.columns().get(cells).shown());
    } else if (cells > header.size()) {
      fault =
          "the row has %d cells, but the header has %d: it goes on after %s"
              .formatted(cells, header.size(), header.columns().get(header.size() - 1).shown());
    }
    row.end();
    return this;
  }
}
