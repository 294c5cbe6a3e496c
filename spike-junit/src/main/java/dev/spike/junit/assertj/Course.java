package dev.spike.junit.assertj;

import dev.spike.domain.feed.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the number of a field goes from one draw that tells it to the next. */
final class Course {

  private static final int SHOWN = 3;

  private final String field;
  private final int against;
  private final List<String> breaches;
  private long count;
  private long told;
  private long breached;
  private Optional<BigDecimal> first;
  private Optional<BigDecimal> last;

  private Course(String field, int against) {
    this.field = field;
    this.against = against;
    this.breaches = new ArrayList<>();
    this.first = Optional.empty();
    this.last = Optional.empty();
  }

  /**
   * Follows a field.
   *
   * @param upward whether it shall go up, so that each step down is a breach
   */
  static Course of(Draws draws, String field, boolean upward) {
    Course course = new Course(field, upward ? -1 : 1);
    draws.forEach(course::add);
    return course;
  }

  private void add(Row row) {
    count++;
    if (row.has(field)) {
      told++;
      Optional<BigDecimal> number = Expected.numberOf(row, field);
      number.ifPresentOrElse(
          here -> step(row, here), () -> breach(Expected.shown(row, field) + " at " + row.at()));
    }
  }

  private void step(Row row, BigDecimal here) {
    last.filter(before -> here.compareTo(before) == against)
        .ifPresent(
            before ->
                breach(
                    Expected.shown(row, field)
                        + " at "
                        + row.at()
                        + " after "
                        + before.toPlainString()));
    first = first.or(() -> Optional.of(here));
    last = Optional.of(here);
  }

  private void breach(String said) {
    breached++;
    if (breaches.size() < SHOWN) {
      breaches.add(said);
    }
  }

  long count() {
    return count;
  }

  /** How many draws tell the field at all. */
  long told() {
    return told;
  }

  long breached() {
    return breached;
  }

  /** The first steps the other way. */
  String firstBreaches() {
    return String.join(", ", breaches) + (breached > breaches.size() ? ", …" : "");
  }

  /** Whether it ends where it began. */
  boolean isLevel() {
    return first.isPresent() && first.get().compareTo(last.orElseThrow()) == 0;
  }

  /** Where it began. */
  String begin() {
    return first.map(BigDecimal::toPlainString).orElse("nothing");
  }
}
