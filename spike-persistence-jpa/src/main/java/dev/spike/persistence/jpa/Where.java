package dev.spike.persistence.jpa;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rows of a list have to fulfil. */
final class Where {

  private final StringBuilder conditions;
  private final List<Object> values;
  private String order;

  Where() {
    conditions = new StringBuilder();
    values = new ArrayList<>();
    order = "id";
  }

  /**
   * The rows are found by their conditions and put in order afterwards, if that is said: the bare
   * id as an order tempts SQLite to read all rows there are, one by one.
   */
  Where first(boolean said) {
    order = said ? "id + 0" : order;
    return this;
  }

  /** The rows are put in another order than by id, as a query says it. */
  Where by(String otherOrder) {
    order = otherOrder;
    return this;
  }

  /** One more condition, with %s where its value belongs, if there is a value. */
  Where and(String condition, Optional<?> value) {
    return and(
        value.map(
            wanted -> {
              values.add(wanted);
              return condition.formatted("?" + values.size());
            }));
  }

  /** One more condition, if there is one. */
  Where and(Optional<String> condition) {
    condition.ifPresent(
        more -> conditions.append(conditions.isEmpty() ? " where " : " and ").append(more));
    return this;
  }

  /** All rows of a type by id. */
  <R> List<R> all(Desk desk, Class<R> type) {
    return desk.list(
        type, "from " + type.getSimpleName() + conditions + " order by " + order, values.toArray());
  }

  /** A part of the rows of a type by id, and how many there are. */
  <R> Page<R> page(Desk desk, Class<R> type, PageRequest request) {
    String rows = "from " + type.getSimpleName() + conditions;
    Object[] filled = values.toArray();
    return new Page<>(
        desk.part(type, request.limit(), request.offset(), rows + " order by " + order, filled),
        desk.count("select count(*) " + rows, filled));
  }
}
