package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.ReadOnlyMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * What shelves work with in one transaction. Hibernate is only called when somebody needs it; after
 * each change of definitions it forgets what it has seen.
 */
final class Desk implements AutoCloseable {

  private final Sessions sessions;
  private final Connection connection;
  private final boolean writes;
  private final LastRevision lastRevision;
  private final Tallies tallies;
  private Optional<Session> opened;
  private boolean isTouched;
  private OptionalLong seen;
  private OptionalLong revised;

  private Desk(
      Sessions sessions, Connection connection, boolean writes, LastRevision lastRevision) {
    this.sessions = sessions;
    this.connection = connection;
    this.writes = writes;
    this.lastRevision = lastRevision;
    tallies = new Tallies(connection);
    opened = Optional.empty();
    seen = OptionalLong.empty();
    revised = OptionalLong.empty();
  }

  static Desk reading(Sessions sessions, Connection connection, LastRevision lastRevision) {
    return new Desk(sessions, connection, false, lastRevision);
  }

  static Desk writing(Sessions sessions, Connection connection, LastRevision lastRevision) {
    return new Desk(sessions, connection, true, lastRevision);
  }

  private Session session() {
    if (opened.isEmpty()) {
      Session session = sessions.on(connection);
      opened = Optional.of(session);
      if (writes) {
        session.beginTransaction();
      }
    }
    return opened.get();
  }

  /** How far halves have come. */
  Tallies tallies() {
    return tallies;
  }

  /** Makes all that was done here durable, and for all to see. */
  void commit() throws SQLException {
    tallies.flush();
    if (opened.isPresent()) {
      opened.get().getTransaction().commit();
    } else {
      connection.commit();
    }
    revised.ifPresent(lastRevision::learn);
  }

  /** Undoes all that was done here. */
  void rollback() throws SQLException {
    if (opened.isPresent()) {
      opened.get().getTransaction().rollback();
    } else {
      connection.rollback();
    }
  }

  /** Whether the work in hand has changed anything that would have to be undone. */
  boolean isTouched() {
    return isTouched;
  }

  /** The next work begins. */
  void next() {
    isTouched = false;
  }

  <T> List<T> list(Class<T> type, String query, Object... values) {
    return filled(session().createSelectionQuery(query, type), values).getResultList();
  }

  <T> Optional<T> one(Class<T> type, String query, Object... values) {
    return list(type, query, values).stream().findFirst();
  }

  <T> List<T> part(Class<T> type, int limit, long offset, String query, Object... values) {
    return filled(session().createSelectionQuery(query, type), values)
        .setMaxResults(limit)
        .setFirstResult((int) Math.min(offset, Integer.MAX_VALUE))
        .getResultList();
  }

  long count(String query, Object... values) {
    return filled(session().createSelectionQuery(query, Long.class), values).getSingleResult();
  }

  private static <T> SelectionQuery<T> filled(SelectionQuery<T> query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  <T> Optional<T> find(Class<T> type, Object id) {
    return Optional.ofNullable(session().find(type, id));
  }

  /** A row that may be changed, which reaches the database with the commit. */
  NumberRow number(String name) {
    requireWriting();
    return session().find(NumberRow.class, name, ReadOnlyMode.READ_WRITE);
  }

  /** The number of the last revision, which may be this transaction's own. */
  long revision() {
    if (revised.isPresent()) {
      return revised.getAsLong();
    }
    if (seen.isEmpty()) {
      seen = OptionalLong.of(LastRevision.read(connection));
      lastRevision.learn(seen.getAsLong());
    }
    return seen.getAsLong();
  }

  void touch() {
    requireWriting();
    isTouched = true;
  }

  void persist(Object row) {
    session().persist(row);
  }

  /** Puts a row in place of the one with the same id. */
  void merge(Object row) {
    session().merge(row);
  }

  int execute(String statement, Object... values) {
    var query = session().createMutationQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** Changes what Hibernate knows nothing of; says how many rows it was for each list of values. */
  int[] change(String sql, List<Object[]> values) {
    touch();
    int[] changed = new int[values.size()];
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int row = 0; row < changed.length; row++) {
        for (int i = 0; i < values.get(row).length; i++) {
          statement.setObject(i + 1, values.get(row)[i]);
        }
        changed[row] = statement.executeUpdate();
      }
      return changed;
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  /** Changes a collection or its spikes, at once and for all to see within the transaction. */
  void revise(CollectionId collection, Runnable change) {
    revise(collection.number(), change);
  }

  /** Changes who may do what. */
  void reviseAccess(Runnable change) {
    revise(RevisionRow.ACCESS, change);
  }

  /** Changes what time it is. */
  void reviseClock(Runnable change) {
    revise(RevisionRow.CLOCK, change);
  }

  /** Changes anything of imports. */
  void reviseImports(Runnable change) {
    change(
        () -> {
          merge(RevisionRow.of(RevisionRow.IMPORTS, revisionOfImports() + 1));
          change.run();
        });
  }

  /** How often anything of imports was changed. */
  long revisionOfImports() {
    return find(RevisionRow.class, RevisionRow.IMPORTS).map(RevisionRow::revision).orElse(0L);
  }

  private void revise(long thing, Runnable change) {
    touch();
    if (revised.isEmpty()) {
      revised = OptionalLong.of(number(NumberRow.REVISION).next());
    }
    change(
        () -> {
          merge(RevisionRow.of(thing, revised.getAsLong()));
          change.run();
        });
  }

  /** Changes something at once and for all to see within the transaction. */
  void change(Runnable change) {
    touch();
    tallies.flush();
    session().flush();
    session().clear();
    session().setDefaultReadOnly(false);
    change.run();
    session().flush();
    session().clear();
    session().setDefaultReadOnly(true);
  }

  @Override
  public void close() {
    opened.ifPresent(Session::close);
  }

  private void requireWriting() {
    if (!writes) {
      throw new IllegalStateException("Storage.read must not change anything");
    }
  }
}
