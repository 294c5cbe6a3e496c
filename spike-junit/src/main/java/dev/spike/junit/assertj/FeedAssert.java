package dev.spike.junit.assertj;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about a feed: first it is said at which draws to look, and then what is expected of a
 * field of them.
 *
 * <pre>{@code
 * SpikeAssertions.assertThat(feed)
 *     .during("peak").field("cpu").staysWithin(95, 99)
 *     .and().outside("peak").field("cpu").staysBelow(91);
 * }</pre>
 *
 * <p>They look at the feed as it is from its beginning at its own pace, which is what a test sees
 * that draws from the start and moves no clock, as if the feed had no end; they do not move it.
 */
public final class FeedAssert extends AbstractAssert<FeedAssert, Feed> {

  /** Enough to see that it recurs. */
  private static final int USUAL_WINDOWS = 3;

  private final Selection selection;

  FeedAssert(Feed actual) {
    super(actual, FeedAssert.class);
    selection = actual == null ? null : new Selection(still(actual), actual.every(), USUAL_WINDOWS);
  }

  /** By a clock that moves, each question would have another beginning. */
  private static Feed still(Feed feed) {
    Instant start = feed.start();
    return feed.between(start, start, feed.every());
  }

  private FeedAssert(FeedAssert before, Selection selection) {
    super(before.actual, FeedAssert.class);
    this.selection = selection;
    info.description(before.info.description());
  }

  /**
   * Looks at draws that lie so far apart from now on. That is another feed than the test draws from
   * unless it is the pace of this one: counters, for one, count fewer draws.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).every(Duration.ofMinutes(1)).first(60).field("cpu").changes();
   * }</pre>
   */
  @CheckReturnValue
  public FeedAssert every(Duration apart) {
    isNotNull();
    return new FeedAssert(this, new Selection(selection.feed(), apart, selection.most()));
  }

  /**
   * Looks at so many windows of a spike that recurs from now on, instead of the first 3.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).windows(1).during("peak").field("cpu").reaches(95);
   * }</pre>
   */
  @CheckReturnValue
  public FeedAssert windows(int most) {
    isNotNull();
    return new FeedAssert(this, new Selection(selection.feed(), selection.every(), most));
  }

  /**
   * The draws at which a spike is at work. If none is made while it is, every assertion fails.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).during("peak").field("cpu").staysWithin(95, 99);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert during(String spike) {
    isNotNull();
    return draws(selection.during(spike));
  }

  /**
   * The draws in a window, whether a spike is at work or not.
   *
   * <pre>{@code
   * Window firstPeak = feed.windows("peak").findFirst().orElseThrow();
   * SpikeAssertions.assertThat(feed).during(firstPeak).field("cpu").staysAbove(90);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert during(Window window) {
    isNotNull();
    return draws(selection.in(window));
  }

  /**
   * The draws at which a spike is not at work, from the beginning until it has been over for as
   * long as its last window took.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).outside("peak").field("cpu").staysWithin(10, 90);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert outside(String spike) {
    isNotNull();
    return draws(selection.outside(spike));
  }

  /**
   * The draws at which no spike at all is at work, from the beginning until the last of them has
   * been over for as long as its last window took.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).withoutSpike().field("cpu").staysWithin(10, 90);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert withoutSpike() {
    isNotNull();
    return draws(selection.calm());
  }

  /**
   * The draws from an instant on and before another one.
   *
   * <pre>{@code
   * Instant noon = Instant.parse("2026-01-01T12:00:00Z");
   * SpikeAssertions.assertThat(feed)
   *     .between(noon, noon.plusSeconds(60))
   *     .field("cpu")
   *     .staysWithin(10, 90);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert between(Instant from, Instant to) {
    return during(new Window(from, to));
  }

  /**
   * The first draws.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).withoutSpike().field("cpu").staysWithin(10, 90);
   * }</pre>
   */
  @CheckReturnValue
  public DrawsAssert first(int rows) {
    isNotNull();
    return draws(selection.first(rows));
  }

  private DrawsAssert draws(Draws draws) {
    return new DrawsAssert(this, draws).as(info.description());
  }
}
