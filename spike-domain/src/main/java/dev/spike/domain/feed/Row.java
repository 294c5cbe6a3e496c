package dev.spike.domain.feed;

import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One draw of a feed: a value for each field, when it was drawn, and the spike that ran, if any.
 *
 * <pre>{@code
 * Row row = feed.next();
 * long cpu = row.getLong("cpu");
 * double load = row.getDouble("load");
 * Map<String, Object> all = row.asMap();
 * }</pre>
 */
public final class Row {

  private final long index;
  private final Instant at;
  private final Optional<String> spike;
  private final List<String> names;
  private final Pick pick;

  Row(long index, Instant at, Optional<String> spike, List<String> names, Pick pick) {
    this.index = index;
    this.at = at;
    this.spike = spike;
    this.names = names;
    this.pick = pick;
  }

  /**
   * How many rows the feed yielded before this one.
   *
   * <pre>{@code
   * boolean isFirst = row.index() == 0;
   * }</pre>
   */
  public long index() {
    return index;
  }

  /**
   * The instant of the draw.
   *
   * <pre>{@code
   * long second = row.at().getEpochSecond();
   * }</pre>
   */
  public Instant at() {
    return at;
  }

  /**
   * The name of the spike that ran at that instant.
   *
   * <pre>{@code
   * boolean isUnderAttack = row.spike().isPresent();
   * }</pre>
   */
  public Optional<String> spike() {
    return spike;
  }

  /**
   * The names of the fields of the feed, in order; the row may lack some of them.
   *
   * <pre>{@code
   * List<String> columns = row.names();
   * }</pre>
   */
  public List<String> names() {
    return names;
  }

  /**
   * Whether there is a value of a field; a spike may lack some, and have others.
   *
   * <pre>{@code
   * Optional<Long> cpu = row.has("cpu") ? Optional.of(row.getLong("cpu")) : Optional.empty();
   * }</pre>
   */
  public boolean has(String field) {
    int place = names.indexOf(field);
    return place >= 0 && pick.has(place);
  }

  /**
   * Whether a field is told to have no value, as a fault says.
   *
   * <pre>{@code
   * boolean isToldToBeNothing = row.isNull("cpu");
   * }</pre>
   */
  public boolean isNull(String field) {
    int place = names.indexOf(field);
    return place >= 0 && pick.isNull(place);
  }

  /**
   * The value of a field.
   *
   * <pre>{@code
   * Value cpu = row.value("cpu");
   * }</pre>
   */
  public Value value(String field) {
    return pick.value(place(field));
  }

  /**
   * The text of a field; numbers are written out.
   *
   * <pre>{@code
   * String host = row.getText("host");
   * }</pre>
   */
  public String getText(String field) {
    return value(field).toString();
  }

  /**
   * The number of a field that has a whole one.
   *
   * <pre>{@code
   * long cpu = row.getLong("cpu");
   * }</pre>
   */
  public long getLong(String field) {
    int place = place(field);
    return pick.isWhole(place) ? pick.units(place) : getDecimal(field).longValueExact();
  }

  /**
   * The number of a field, as near as a {@code double} comes to it.
   *
   * <pre>{@code
   * double load = row.getDouble("load");
   * }</pre>
   */
  public double getDouble(String field) {
    return getDecimal(field).doubleValue();
  }

  /**
   * The number of a field, exactly.
   *
   * <pre>{@code
   * BigDecimal price = row.getDecimal("price");
   * }</pre>
   */
  public BigDecimal getDecimal(String field) {
    return value(field)
        .fold(
            text -> {
              throw new NoSuchElementException("field '" + field + "' is a text: " + text);
            },
            BigDecimal::valueOf,
            number -> number);
  }

  /**
   * All values by the names of their fields, in order: a {@code String}, a {@code Long} or a {@code
   * BigDecimal} each, or null where a fault says so. What is missing is not there.
   *
   * <pre>{@code
   * row.asMap().forEach((name, value) -> System.out.println(name + "=" + value));
   * }</pre>
   */
  public Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (pick.has(i)) {
        map.put(names.get(i), pick.value(i).plain());
      } else if (pick.isNull(i)) {
        map.put(names.get(i), null);
      }
    }
    return Collections.unmodifiableMap(map);
  }

  private int place(String field) {
    int place = names.indexOf(field);
    if (place < 0) {
      throw new NoSuchElementException("there is no field '" + field + "', only " + names);
    }
    if (!pick.has(place)) {
      throw new NoSuchElementException("there is no field '" + field + "' at " + at);
    }
    return place;
  }

  @Override
  public String toString() {
    String values =
        names.stream()
            .filter(name -> pick.has(names.indexOf(name)))
            .map(name -> name + "=" + getText(name))
            .collect(Collectors.joining(", ", "{", "}"));
    return at + " " + values + spike.map(name -> " under '" + name + "'").orElse("");
  }
}
