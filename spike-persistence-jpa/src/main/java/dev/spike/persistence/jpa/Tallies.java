package dev.spike.persistence.jpa;

import dev.spike.domain.schedule.Progress;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far halves have come, within one transaction: read when somebody asks, written once for all
 * the draws that share it. This is all that most transactions do, so it is plain SQL, in a third of
 * the time.
 */
final class Tallies {

  private static final String READ =
      "SELECT draws, standing FROM counters WHERE collection_id = ? AND collection_type = ?";

  private static final String WRITE =
      "INSERT INTO counters (collection_id, collection_type, draws, standing) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (collection_id, collection_type)"
          + " DO UPDATE SET draws = excluded.draws, standing = excluded.standing";

  private final Connection connection;
  private final Map<HalfId, Progress> known;
  private final Set<HalfId> changed;

  Tallies(Connection connection) {
    this.connection = connection;
    known = new HashMap<>();
    changed = new LinkedHashSet<>();
  }

  Progress of(HalfId half) {
    return known.computeIfAbsent(half, this::read);
  }

  void keep(HalfId half, Progress progress) {
    known.put(half, progress);
    changed.add(half);
  }

  private Progress read(HalfId half) {
    try (PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setLong(1, half.collection().number());
      statement.setString(2, half.type().toString());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Standing.read(row.getLong(1), row.getString(2)) : Progress.NONE;
      }
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Lets the database know what was changed, and forgets all that was known. */
  void flush() {
    if (!changed.isEmpty()) {
      write();
    }
    changed.clear();
    known.clear();
  }

  private void write() {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      for (HalfId half : changed) {
        Progress progress = known.get(half);
        statement.setLong(1, half.collection().number());
        statement.setString(2, half.type().toString());
        statement.setLong(3, progress.draws());
        statement.setString(4, Standing.text(progress));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }
}
