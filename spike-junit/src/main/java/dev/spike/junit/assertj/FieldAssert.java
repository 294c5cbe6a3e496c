package dev.spike.junit.assertj;

import dev.spike.domain.feed.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.Descriptable;
import org.assertj.core.api.WritableAssertionInfo;
import org.assertj.core.description.Description;
import org.assertj.core.error.DescriptionFormatter;

/**
 * Assertions about a field in some draws of a feed. What they say of a value holds of no draw where
 * that is missing or null, unless {@link #wherePresent} leaves those out.
 *
 * <pre>{@code
 * SpikeAssertions.assertThat(feed).during("peak").field("cpu").staysWithin(95, 99).changes();
 * }</pre>
 */
public final class FieldAssert implements Descriptable<FieldAssert> {

  private final DrawsAssert parent;
  private final Draws draws;
  private final String name;
  private final WritableAssertionInfo info;

  FieldAssert(DrawsAssert parent, Draws draws, String name) {
    this.parent = parent;
    this.draws = draws;
    this.name = name;
    this.info = new WritableAssertionInfo();
  }

  /** Says what comes before the sentence of a claim that does not hold. */
  @Override
  @CheckReturnValue
  public FieldAssert describedAs(Description description) {
    info.description(description);
    return this;
  }

  /**
   * Looks only at draws that tell a value of the field from now on; there must be some.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("cpu").wherePresent().staysWithin(10, 99);
   * }</pre>
   */
  @CheckReturnValue
  public FieldAssert wherePresent() {
    Draws told = draws.narrowed(row -> row.has(name), " where it is present");
    return new FieldAssert(parent, told, name).as(info.description());
  }

  /**
   * Each value is a number that is neither below the one nor above the other.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("cpu").staysWithin(95, 99);
   * }</pre>
   */
  public FieldAssert staysWithin(Number lowest, Number highest) {
    BigDecimal low = Expected.decimal(lowest);
    BigDecimal high = Expected.decimal(highest);
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("nothing lies within " + low + " and " + high);
    }
    return always(
        "stay within " + lowest + " and " + highest,
        number(value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0));
  }

  /**
   * Each value is a number above this one.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("cpu").staysAbove(90);
   * }</pre>
   */
  public FieldAssert staysAbove(Number bound) {
    BigDecimal low = Expected.decimal(bound);
    return always("stay above " + bound, number(value -> value.compareTo(low) > 0));
  }

  /**
   * Each value is a number below this one.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).outside("peak").field("cpu").staysBelow(91);
   * }</pre>
   */
  public FieldAssert staysBelow(Number bound) {
    BigDecimal high = Expected.decimal(bound);
    return always("stay below " + bound, number(value -> value.compareTo(high) < 0));
  }

  /**
   * At least one value is this number or a higher one.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("cpu").reaches(95);
   * }</pre>
   */
  public FieldAssert reaches(Number height) {
    BigDecimal high = Expected.decimal(height);
    return once("reach " + height, number(value -> value.compareTo(high) >= 0));
  }

  /**
   * At least one value is this number or a lower one.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).outside("peak").field("cpu").fallsTo(50);
   * }</pre>
   */
  public FieldAssert fallsTo(Number depth) {
    BigDecimal low = Expected.decimal(depth);
    return once("fall to " + depth, number(value -> value.compareTo(low) <= 0));
  }

  /**
   * Each value is this number or text.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("host").isAlways("web-01");
   * }</pre>
   */
  public FieldAssert isAlways(Object value) {
    Expected expected = Expected.of(value);
    return always("always be " + expected, row -> expected.isOf(row, name));
  }

  /**
   * At least one value is this number or text.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(1000).field("cpu").isSometimes(50);
   * }</pre>
   */
  public FieldAssert isSometimes(Object value) {
    Expected expected = Expected.of(value);
    return once("be " + expected + " at least once", row -> expected.isOf(row, name));
  }

  /**
   * No value is this number or text; one that is missing or null is none.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(1000).field("cpu").isNever(100);
   * }</pre>
   */
  public FieldAssert isNever(Object value) {
    Expected expected = Expected.of(value);
    return never("be " + expected, row -> expected.isOf(row, name));
  }

  /**
   * It is a number that never falls from one draw to the next that tells it, and is higher at the
   * end than at the beginning.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("requests").rises();
   * }</pre>
   */
  public FieldAssert rises() {
    return moves("rise", true, true);
  }

  /**
   * It is a number that never rises from one draw to the next that tells it, and is lower at the
   * end than at the beginning.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("stock").falls();
   * }</pre>
   */
  public FieldAssert falls() {
    return moves("fall", false, true);
  }

  /**
   * It is a number that never falls from one draw to the next that tells it.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("requests").neverFalls();
   * }</pre>
   */
  public FieldAssert neverFalls() {
    return moves("never fall", true, false);
  }

  /**
   * It is a number that never rises from one draw to the next that tells it.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("stock").neverRises();
   * }</pre>
   */
  public FieldAssert neverRises() {
    return moves("never rise", false, false);
  }

  /**
   * It has at least two values.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("cpu").changes();
   * }</pre>
   */
  public FieldAssert changes() {
    Optional<Row> first = firstTold();
    Tally tally = tally("change", row -> isAs(first, row));
    if (tally.fits() == tally.count()) {
      fail("change", tally.count(), first.map(row -> "it was ").orElse("") + throughout(first));
    }
    return this;
  }

  private String throughout(Optional<Row> first) {
    return first.map(row -> row.getText(name) + " throughout").orElse("no draw tells it");
  }

  /**
   * It has the same value in each draw, as where it is frozen.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("host").staysTheSame();
   * }</pre>
   */
  public FieldAssert staysTheSame() {
    Optional<Row> first = firstTold();
    return always(
        "stay the same" + first.map(row -> " as " + row.getText(name)).orElse(""),
        row -> row.has(name) && isAs(first, row));
  }

  /** Whether a draw tells nothing else than another one. */
  private boolean isAs(Optional<Row> other, Row row) {
    return !row.has(name)
        || other.filter(one -> one.getText(name).equals(row.getText(name))).isPresent();
  }

  private Optional<Row> firstTold() {
    Row[] first = new Row[1];
    draws.forEach(row -> first[0] = first[0] == null && row.has(name) ? row : first[0]);
    return Optional.ofNullable(first[0]);
  }

  /**
   * No draw has it at all.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("gap").field("cpu").isAlwaysMissing();
   * }</pre>
   */
  public FieldAssert isAlwaysMissing() {
    return always("always be missing", this::isMissing);
  }

  /**
   * At least one draw does not have it at all.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("gap").field("cpu").isSometimesMissing();
   * }</pre>
   */
  public FieldAssert isSometimesMissing() {
    return once("be missing at least once", this::isMissing);
  }

  /**
   * Each draw has it, if only as null.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).outside("gap").field("cpu").isNeverMissing();
   * }</pre>
   */
  public FieldAssert isNeverMissing() {
    return never("be missing", this::isMissing);
  }

  private boolean isMissing(Row row) {
    return !row.has(name) && !row.isNull(name);
  }

  /**
   * Each draw has it as null.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("gap").field("cpu").isAlwaysNull();
   * }</pre>
   */
  public FieldAssert isAlwaysNull() {
    return always("always be null", row -> row.isNull(name));
  }

  /**
   * At least one draw has it as null.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("gap").field("cpu").isSometimesNull();
   * }</pre>
   */
  public FieldAssert isSometimesNull() {
    return once("be null at least once", row -> row.isNull(name));
  }

  /**
   * No draw has it as null.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).outside("gap").field("cpu").isNeverNull();
   * }</pre>
   */
  public FieldAssert isNeverNull() {
    return never("be null", row -> row.isNull(name));
  }

  /**
   * Another field in the same draws.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed)
   *     .during("peak")
   *     .field("cpu").staysAbove(90)
   *     .field("requests").rises();
   * }</pre>
   */
  @CheckReturnValue
  public FieldAssert field(String other) {
    return parent.field(other);
  }

  /**
   * Back to the feed, to look at other draws of it.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed)
   *     .during("peak").field("cpu").staysAbove(90)
   *     .and().outside("peak").field("cpu").staysBelow(91);
   * }</pre>
   */
  @CheckReturnValue
  public FeedAssert and() {
    return parent.and();
  }

  private Predicate<Row> number(Predicate<BigDecimal> holds) {
    return row -> Expected.numberOf(row, name).filter(holds).isPresent();
  }

  private FieldAssert always(String claim, Predicate<Row> holds) {
    Tally tally = tally(claim, holds);
    long others = tally.count() - tally.fits();
    if (others > 0) {
      fail(claim, tally.count(), others + " did not: " + tally.first(false));
    }
    return this;
  }

  private FieldAssert once(String claim, Predicate<Row> holds) {
    Tally tally = tally(claim, holds);
    if (tally.fits() == 0) {
      fail(claim, tally.count(), "none did: " + tally.first(false));
    }
    return this;
  }

  private FieldAssert never(String what, Predicate<Row> is) {
    String claim = "never " + what;
    Tally tally = tally(claim, is);
    if (tally.fits() > 0) {
      fail(claim, tally.count(), tally.fits() + " did: " + tally.first(true));
    }
    return this;
  }

  private FieldAssert moves(String claim, boolean upward, boolean demandsWay) {
    Course course = Course.of(draws, name, upward);
    demandDraws(claim, course.count());
    if (course.told() < 2) {
      fail(claim, course.count(), "it takes two values to see that, and there is " + course.told());
    }
    if (course.breached() > 0) {
      fail(claim, course.count(), course.breached() + " did not: " + course.firstBreaches());
    }
    if (demandsWay && course.isLevel()) {
      fail(claim, course.count(), "it was " + course.begin() + " throughout");
    }
    return this;
  }

  private Tally tally(String claim, Predicate<Row> holds) {
    Tally tally = Tally.of(draws, name, holds);
    demandDraws(claim, tally.count());
    return tally;
  }

  /** What is said of no draws would hold of whatever there is. */
  private void demandDraws(String claim, long count) {
    if (count == 0) {
      throw error(
          claim
              + draws.words()
              + " but there is no such draw "
              + draws.span()
              + ": "
              + draws.pace());
    }
  }

  private void fail(String claim, long count, String reason) {
    throw error(claim + draws.said(count) + " but " + reason);
  }

  /** It begins in the line of the test, as errors of AssertJ do. */
  private AssertionError error(String said) {
    String description = DescriptionFormatter.instance().format(info.description());
    AssertionError error = new AssertionError(description + "Expecting " + name + " to " + said);
    String own = FieldAssert.class.getName();
    error.setStackTrace(
        Arrays.stream(error.getStackTrace())
            .filter(element -> !element.getClassName().equals(own))
            .toArray(StackTraceElement[]::new));
    return error;
  }
}
