package dev.spike.junit.assertj;

import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.Row;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * Where assertions about feeds and draws begin. It can be imported beside the assertions of AssertJ
 * themselves.
 *
 * <pre>{@code
 * SpikeAssertions.assertThat(feed).during("peak").field("cpu").staysWithin(95, 99);
 * SpikeAssertions.assertThat(row).isUnder("peak").has("cpu", 97);
 * }</pre>
 */
public final class SpikeAssertions {

  private SpikeAssertions() {}

  /**
   * Begins assertions about a feed as it is from its beginning; it does not move by them.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed).first(100).field("requests").rises();
   * }</pre>
   */
  @CheckReturnValue
  public static FeedAssert assertThat(Feed actual) {
    return new FeedAssert(actual);
  }

  /**
   * Begins assertions about one draw.
   *
   * <pre>{@code
   * SpikeAssertions.assertThat(feed.next()).isCalm();
   * }</pre>
   */
  @CheckReturnValue
  public static RowAssert assertThat(Row actual) {
    return new RowAssert(actual);
  }
}
