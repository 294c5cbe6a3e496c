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
    try {
      return new BigDecimal(String.valueOf(number));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a field has no such number as " + number, e);
    }
  }

  /** Whether a draw has it; what is never equal for being of the other kind is refused. */
  boolean isOf(Row row, String field) {
    if (!row.has(field)) {
      return false;
    }
    Optional<BigDecimal> own = numberOf(row, field);
    if (own.isPresent() != number.isPresent()) {
      throw new IllegalArgumentException(field + otherKind(row.getText(field)));
    }
    return number
        .map(wanted -> own.orElseThrow().compareTo(wanted) == 0)
        .orElseGet(() -> text.equals(row.getText(field)));
  }

  private String otherKind(String own) {
    return number.isPresent()
        ? " has texts, such as '%s', and %s is a number; write it in quotes".formatted(own, text)
        : " has numbers, such as %s, and '%s' is a text; write it without quotes"
            .formatted(own, text);
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
