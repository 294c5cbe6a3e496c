package dev.spike.junit.assertj;

import dev.spike.domain.feed.Row;
import java.time.Instant;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about one draw of a feed.
 *
 * <pre>{@code
 * SpikeAssertions.assertThat(row).isUnder("peak").has("cpu", 97).lacks("memory");
 * }</pre>
 */
public final class RowAssert extends AbstractAssert<RowAssert, Row> {

  RowAssert(Row actual) {
    super(actual, RowAssert.class);
  }

  /**
   * A spike of a name was at work when it was drawn.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).isUnder("peak");
   * }</pre>
   */
  public RowAssert isUnder(String spike) {
    isNotNull();
    if (!Selection.under(spike).test(actual)) {
      String other =
          actual.spike().map(name -> "'" + name + "' was").orElse("no spike was at work");
      failWithMessage(
          "Expecting the draw at %s to be under '%s' but %s", actual.at(), spike, other);
    }
    return this;
  }

  /**
   * No spike was at work when it was drawn.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).isCalm();
   * }</pre>
   */
  public RowAssert isCalm() {
    isNotNull();
    actual
        .spike()
        .ifPresent(
            spike ->
                failWithMessage(
                    "Expecting the draw at %s to be without a spike but '%s' was at work",
                    actual.at(), spike));
    return this;
  }

  /**
   * It was drawn at an instant.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).isAt(Instant.parse("2026-01-01T00:01:00Z"));
   * }</pre>
   */
  public RowAssert isAt(Instant instant) {
    isNotNull();
    if (!actual.at().equals(instant)) {
      failWithMessage("Expecting the draw to be at %s but it is at %s", instant, actual.at());
    }
    return this;
  }

  /**
   * It has a value of a field.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).has("cpu");
   * }</pre>
   */
  public RowAssert has(String field) {
    demand(field);
    return expect(field, "have a value", actual.has(field));
  }

  /**
   * It has this number or text in a field.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).has("cpu", 97).has("host", "web-01");
   * }</pre>
   */
  public RowAssert has(String field, Object value) {
    demand(field);
    Expected expected = Expected.of(value);
    return expect(field, "be " + expected, expected.isOf(actual, field));
  }

  /**
   * It does not have a field of the feed, not even as null.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).lacks("memory");
   * }</pre>
   */
  public RowAssert lacks(String field) {
    demand(field);
    return expect(field, "be missing", !actual.has(field) && !actual.isNull(field));
  }

  /**
   * It has a field as null.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(row).hasNull("memory");
   * }</pre>
   */
  public RowAssert hasNull(String field) {
    demand(field);
    return expect(field, "be null", actual.isNull(field));
  }

  private void demand(String field) {
    isNotNull();
    Expected.demandField(actual.names(), field);
  }

  private RowAssert expect(String field, String claim, boolean holds) {
    if (!holds) {
      failWithMessage(
          "Expecting %s to %s at %s but it was %s",
          field, claim, actual.at(), Expected.shown(actual, field));
    }
    return this;
  }
}
