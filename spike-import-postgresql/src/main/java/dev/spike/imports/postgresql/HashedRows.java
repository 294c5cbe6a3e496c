package dev.spike.imports.postgresql;

import dev.spike.domain.imports.Identifier;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** The rows of a file, each with a number that stands for it as it would be in the table. */
final class HashedRows {

  private final RowReader reader;
  private final RowHash hash;
  private final List<TableColumn> columns;
  private final int[] key;

  HashedRows(CsvStream csv, Task task, long seed) {
    columns = task.columns();
    reader = new RowReader(csv, task.rule().csv().delimiter().character(), columns.size());
    hash = new RowHash(seed);
    List<Identifier> names = task.rule().primaryKey();
    key =
        IntStream.range(0, columns.size())
            .filter(i -> names.contains(columns.get(i).name()))
            .toArray();
  }

  boolean next() throws IOException {
    return reader.next();
  }

  /** The number of the row that was found. */
  long row() {
    hash.begin();
    for (int i = 0; i < columns.size(); i++) {
      cell(i);
    }
    return hash.row();
  }

  /** The number of its key. */
  long key() {
    hash.begin();
    for (int i : key) {
      cell(i);
    }
    return hash.row();
  }

  private void cell(int i) {
    if (reader.isEmpty(i) && columns.get(i).isNothing(reader.isQuoted(i))) {
      hash.nothing();
    } else {
      reader.cell(i, hash);
    }
  }

  RowReader reader() {
    return reader;
  }
}
