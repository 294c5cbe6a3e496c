package dev.spike.application.memory;

import java.util.Comparator;

/** A thing among those that belong to another one, such as a collection among its owner's. */
record Pair(long holder, long number) {

  static final Comparator<Pair> ORDER =
      Comparator.comparingLong(Pair::holder).thenComparingLong(Pair::number);

  static Pair firstOf(long holder) {
    return new Pair(holder, Long.MIN_VALUE);
  }

  static Pair afterAllOf(long holder) {
    return firstOf(holder + 1);
  }
}
