package dev.spike.junit.assertj;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A value as a test writes it: numbers are equal if they are the same on the number line. */
record Expected(Optional<BigDecimal> number, String text) {

  static Expected of(Object value) {
    if (value instanceof Number number) {
      return new Expected(Optional.of(decimal(number)), number.toString());
    }
    if (value instanceof CharSequence text) {
      return new Expected(Optional.empty(), text.toString());
    }
    throw new IllegalArgumentException("a field has a number or a text, not " + value);
  }

  static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  boolean isOf(Row row, String field) {
    return number
        .map(wanted -> numberOf(row, field).filter(own -> own.compareTo(wanted) == 0).isPresent())
        .orElseGet(() -> row.has(field) && text.equals(textOf(row, field)));
  }

  /** The number that a draw has in a field, if it is one at all. */
  static Optional<BigDecimal> numberOf(Row row, String field) {
    return row.has(field)
        ? row.value(field)
            .fold(
                some -> Optional.empty(),
                whole -> Optional.of(BigDecimal.valueOf(whole)),
                Optional::of)
        : Optional.empty();
  }

  private static String textOf(Row row, String field) {
    return row.value(field).fold(some -> some, whole -> "", decimal -> "");
  }

  /** What a draw has in a field, as a sentence names it. */
  static String shown(Row row, String field) {
    if (row.has(field)) {
      return row.getText(field);
    }
    return row.isNull(field) ? "null" : "missing";
  }

  /** A claim about a field that is nowhere would be one about nothing. */
  static void demandField(List<String> names, String field) {
    if (!names.contains(field)) {
      throw new NoSuchElementException("there is no field '" + field + "', only " + names);
    }
  }

  static void demandSpike(Feed feed, String spike) {
    if (!feed.spikes().contains(spike)) {
      throw new NoSuchElementException("there is no spike '" + spike + "', only " + feed.spikes());
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
