package dev.spike.junit.assertj;

import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.Descriptable;
import org.assertj.core.api.WritableAssertionInfo;
import org.assertj.core.description.Description;

/**
 * Assertions about some draws of a feed, which are narrowed down further, or of which a field is
 * looked at.
 *
 * <pre>{@code
 * SpikeAssertions.assertThat(feed).first(100).outside("peak").field("cpu").staysWithin(10, 90);
 * }</pre>
 */
public final class DrawsAssert implements Descriptable<DrawsAssert> {

  private final FeedAssert whole;
  private final Draws draws;
  private final WritableAssertionInfo info;

  DrawsAssert(FeedAssert whole, Draws draws) {
    this.whole = whole;
    this.draws = draws;
    this.info = new WritableAssertionInfo();
  }

  /** Says what comes before the sentence of a claim that does not hold. */
  @Override
  @CheckReturnValue
  public DrawsAssert describedAs(Description description) {
    info.description(description);
    return this;
  }

  /**
   * Those of these draws at which a spike is at work.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).during("peak").field("cpu").staysAbove(90);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert during(String spike) {
    Expected.demandSpike(draws.feed(), spike);
    return narrowed(draws.narrowed(Selection.under(spike), " during '" + spike + "'"));
  }

  /**
   * Those of these draws at which a spike is not at work.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).outside("peak").field("cpu").staysBelow(91);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert outside(String spike) {
    Expected.demandSpike(draws.feed(), spike);
    return narrowed(draws.narrowed(Selection.under(spike).negate(), Selection.outsideOf(spike)));
  }

  /**
   * Those of these draws at which no spike is at work.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).withoutSpike().field("cpu").staysBelow(91);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert withoutSpike() {
    return narrowed(draws.narrowed(Selection.CALM, Selection.WITHOUT_SPIKE));
  }

  private DrawsAssert narrowed(Draws fewer) {
    return new DrawsAssert(whole, fewer).as(info.description());
  }

  /**
   * What a field has in these draws.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("cpu").staysAbove(90);
   * }</pre>
   */
  @CheckReturnValue
  public FieldAssert field(String name) {
    Expected.demandField(draws.feed().names(), name);
    return new FieldAssert(this, draws, name).as(info.description());
  }

  /**
   * Back to the feed, to look at other draws of it.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).and().windows(1).during("peak").field("cpu").changes();
   * }</pre>
   */
  @CheckReturnValue
  public FeedAssert and() {
    return whole;
  }
}
