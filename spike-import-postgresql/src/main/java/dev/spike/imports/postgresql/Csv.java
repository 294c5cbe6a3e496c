package dev.spike.imports.postgresql;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.spike.domain.imports.CsvShape;

/** How CSV is read where cells must be looked at. */
final class Csv {

  private Csv() {}

  /** Strict where the borders of rows are at stake; empty lines are no rows. */
  static CsvReader.CsvReaderBuilder reader(CsvShape shape) {
    return CsvReader.builder()
        .fieldSeparator(shape.delimiter().character())
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }
}
