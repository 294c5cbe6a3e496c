package dev.spike.domain.recurrence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The values that one field of a cron expression allows, as the bits of {@code values}, and whether
 * the field was written with a leading {@code *}.
 */
record FieldValues(CronField field, long values, boolean starred) {

  /** Shorter runs are as quickly read when written out. */
  private static final int SHORTEST_RANGE = 3;

  boolean allows(int value) {
    return (values & 1L << value) != 0;
  }

  boolean allowsAll() {
    return Long.bitCount(values) == field.size();
  }

  int count() {
    return Long.bitCount(values);
  }

  /** The values in ascending order. */
  IntStream each() {
    return IntStream.rangeClosed(field.lowest(), field.end()).filter(this::allows);
  }

  /** How far the values lie apart if that is the same everywhere, also over the end; else 0. */
  int step() {
    int step = field.size() / count();
    boolean even = step * count() == field.size() && everyNth(step) == values;
    return even && count() > 1 ? step : 0;
  }

  int first() {
    return Long.numberOfTrailingZeros(values);
  }

  OptionalInt atOrAfter(int value) {
    long rest = values & -1L << value;
    return rest == 0 ? OptionalInt.empty() : OptionalInt.of(Long.numberOfTrailingZeros(rest));
  }

  /**
   * The normal form: numbers in ascending order, three or more in a row as a range; after a leading
   * {@code *} or {@code *}{@code /n} with the smallest n that fits, if there was a star.
   */
  @Override
  public String toString() {
    List<String> items = new ArrayList<>();
    long rest = values;
    if (starred) {
      int step = smallestStep();
      items.add(step == 1 ? "*" : "*/" + step);
      rest &= ~everyNth(step);
    }
    while (rest != 0) {
      int from = Long.numberOfTrailingZeros(rest);
      int length = Long.numberOfTrailingZeros(~(rest >>> from));
      if (length >= SHORTEST_RANGE) {
        items.add(from + "-" + (from + length - 1));
      } else {
        length = 1;
        items.add(Integer.toString(from));
      }
      rest &= -1L << from + length;
    }
    return String.join(",", items);
  }

  private int smallestStep() {
    int step = 1;
    while ((everyNth(step) & ~values) != 0) {
      step++;
    }
    return step;
  }

  private long everyNth(int step) {
    return field.values(field.lowest(), field.end(), step);
  }
}
