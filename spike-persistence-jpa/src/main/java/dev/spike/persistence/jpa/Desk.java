package dev.spike.persistence.jpa;

import java.util.List;
import java.util.Optional;
import org.hibernate.ReadOnlyMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** What shelves do with a session; after each change of definitions it forgets what it has seen. */
final class Desk {

  private final Session session;
  private final boolean writes;
  private boolean isTouched;
  private boolean isRevised;

  Desk(Session session, boolean writes) {
    this.session = session;
    this.writes = writes;
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
    return filled(session.createSelectionQuery(query, type), values).getResultList();
  }

  <T> Optional<T> one(Class<T> type, String query, Object... values) {
    return list(type, query, values).stream().findFirst();
  }

  <T> List<T> part(Class<T> type, int limit, long offset, String query, Object... values) {
    return filled(session.createSelectionQuery(query, type), values)
        .setMaxResults(limit)
        .setFirstResult((int) Math.min(offset, Integer.MAX_VALUE))
        .getResultList();
  }

  long count(String query, Object... values) {
    return filled(session.createSelectionQuery(query, Long.class), values).getSingleResult();
  }

  private static <T> SelectionQuery<T> filled(SelectionQuery<T> query, Object... values) {
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  <T> Optional<T> find(Class<T> type, Object id) {
    return Optional.ofNullable(session.find(type, id));
  }

  /** A row that may be changed, which reaches the database with the commit. */
  NumberRow number(String name) {
    requireWriting();
    return session.find(NumberRow.class, name, ReadOnlyMode.READ_WRITE);
  }

  long revision() {
    return session.find(NumberRow.class, NumberRow.REVISION).last();
  }

  /** A row that may be changed by those who write, and reaches the database with the commit. */
  Optional<CounterRow> counter(HalfId id) {
    ReadOnlyMode mode = writes ? ReadOnlyMode.READ_WRITE : ReadOnlyMode.READ_ONLY;
    return Optional.ofNullable(session.find(CounterRow.class, id, mode));
  }

  void touch() {
    requireWriting();
    isTouched = true;
  }

  void persist(Object row) {
    session.persist(row);
  }

  /** Puts a row in place of the one with the same id. */
  void merge(Object row) {
    session.merge(row);
  }

  int execute(String statement, Object... values) {
    var query = session.createMutationQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }

  /** Changes definitions, at once and for all to see within the transaction. */
  void revise(Runnable change) {
    touch();
    if (!isRevised) {
      number(NumberRow.REVISION).next();
      isRevised = true;
    }
    session.flush();
    session.clear();
    session.setDefaultReadOnly(false);
    change.run();
    session.flush();
    session.clear();
    session.setDefaultReadOnly(true);
  }

  private void requireWriting() {
    if (!writes) {
      throw new IllegalStateException("Storage.read must not change anything");
    }
  }
}
