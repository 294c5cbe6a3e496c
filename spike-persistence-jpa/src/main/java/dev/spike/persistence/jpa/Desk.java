package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.ReadOnlyMode;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** What shelves do with a session; after each change of definitions it forgets what it has seen. */
final class Desk {

  private final Session session;
  private final boolean writes;
  private final LastRevision lastRevision;
  private boolean isTouched;
  private OptionalLong revised;

  Desk(Session session, boolean writes, LastRevision lastRevision) {
    this.session = session;
    this.writes = writes;
    this.lastRevision = lastRevision;
    revised = OptionalLong.empty();
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

  /** The number of the last revision, which may be this transaction's own. */
  long revision() {
    long last = session.find(NumberRow.class, NumberRow.REVISION).last();
    if (revised.isEmpty()) {
      lastRevision.learn(last);
    }
    return last;
  }

  /** What was done here has been committed. */
  void committed() {
    revised.ifPresent(lastRevision::learn);
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

  /** Changes a collection or its spikes, at once and for all to see within the transaction. */
  void revise(CollectionId collection, Runnable change) {
    revise(collection.number(), change);
  }

  /** Changes who may do what. */
  void reviseAccess(Runnable change) {
    revise(RevisionRow.ACCESS, change);
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
