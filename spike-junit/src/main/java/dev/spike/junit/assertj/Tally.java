package dev.spike.junit.assertj;

import dev.spike.domain.feed.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Counts the draws at which a field is as it should be, and notes the first ones of both kinds. */
final class Tally {

  private static final int SHOWN = 3;

  private final String field;
  private final List<String> fitting;
  private final List<String> others;
  private long count;
  private long fits;

  private Tally(String field) {
    this.field = field;
    this.fitting = new ArrayList<>();
    this.others = new ArrayList<>();
  }

  static Tally of(Draws draws, String field, Predicate<Row> holds) {
    Tally tally = new Tally(field);
    draws.forEach(row -> tally.add(row, holds.test(row)));
    return tally;
  }

  private void add(Row row, boolean holds) {
    count++;
    fits += holds ? 1 : 0;
    List<String> noted = holds ? fitting : others;
    if (noted.size() < SHOWN) {
      noted.add(Expected.shown(row, field) + " at " + row.at());
    }
  }

  /** How many draws there were. */
  long count() {
    return count;
  }

  /** At how many of them the field was as it should be. */
  long fits() {
    return fits;
  }

  /** The first draws at which it was, or was not. */
  String first(boolean fitting) {
    List<String> noted = fitting ? this.fitting : others;
    long all = fitting ? fits : count - fits;
    return String.join(", ", noted) + (all > noted.size() ? ", …" : "");
  }
}
