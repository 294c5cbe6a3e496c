package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadOrder;
import java.io.IOException;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Sends the bytes of a file to the server as they are; only empty lines are left out. */
final class RawRows implements Rows {

  private static final int CAPACITY = 64 * 1024;

  private final Session session;
  private final char delimiter;

  RawRows(Session session, LoadOrder order) {
    this.session = session;
    delimiter = order.assignment().rule().csv().delimiter().character();
  }

  @Override
  public Copied copy(CsvStream csv, Ground ground, Pace pace) throws SQLException, IOException {
    CopyIn copy = session.copy(ground.copyCsv(delimiter));
    try {
      long sent = send(csv, copy, pace);
      // Older servers end at a line \. without a word.
      if (copy.endCopy() != sent) {
        throw new Unfit();
      }
      pace.tell(sent);
      return Copied.all(sent);
    } catch (IOException | RuntimeException e) {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
      throw e;
    }
  }

  private long send(CsvStream csv, CopyIn copy, Pace pace) throws SQLException, IOException {
    RowBorders borders = new RowBorders(delimiter);
    byte[] buffer = new byte[CAPACITY];
    for (int count = csv.read(buffer); count >= 0; count = csv.read(buffer)) {
      int from = 0;
      while (from < count) {
        int until = borders.untilEmptyLine(buffer, from, count);
        int end = until < count ? lineBegin(buffer, from, until) : count;
        copy.writeToCopy(buffer, from, end - from);
        from = until + 1;
      }
      if (borders.isWithinEmptyLine()) {
        throw new Unfit();
      }
      pace.tell(borders.rows());
    }
    return borders.end();
  }

  private static int lineBegin(byte[] buffer, int from, int feed) {
    return feed > from && buffer[feed - 1] == '\r' ? feed - 1 : feed;
  }
}
