package dev.spike.imports.postgresql;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.spike.application.imports.LoadOrder;
import dev.spike.domain.imports.BadRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** Looks at every cell, and knows of every row which line it is. */
final class ParsedRows implements Rows {

  private final Session session;
  private final LoadOrder order;

  ParsedRows(Session session, LoadOrder order) {
    this.session = session;
    this.order = order;
  }

  @Override
  public Copied copy(CsvStream csv, Ground ground, Pace pace) throws SQLException, IOException {
    long linesBefore = csv.begin().line() - 1;
    MarkingReader reader = new MarkingReader(csv, csv.begin().line());
    RowHandler handler = new RowHandler(csv.header(), ground.columns(), reader, linesBefore);
    BadRowList bad = new BadRowList(order.badRows(), order.file());
    Shipping shipping = shipping(csv, ground, bad);
    Batch batch = new Batch();
    try (CsvReader<RowHandler> rows =
        Csv.reader(order.assignment().rule().csv()).build(handler, reader)) {
      for (RowHandler row : rows) {
        row.bad().ifPresentOrElse(bad::add, () -> batch.add(row.row(), row.line()));
        if (batch.isFull()) {
          shipping.ship(batch);
          pace.tell(shipping.rows());
        }
      }
      shipping.ship(batch);
      pace.tell(shipping.rows());
    } catch (CsvParseException e) {
      // Where the quotes are wrong, nobody knows where the next row begins.
      throw new Place(order.file(), handler.line())
          .failure("the row is not CSV: a quote is not closed, or text follows on it");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return bad.with(shipping.rows());
  }

  private Shipping shipping(CsvStream csv, Ground ground, BadRowList bad) {
    boolean tolerant = order.badRows() == BadRows.SKIP;
    Ground place = tolerant ? ground.seenByOthers() : ground;
    return new Shipping(session, place, csv.header(), bad, tolerant);
  }
}
