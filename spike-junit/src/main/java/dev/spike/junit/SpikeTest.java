package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands feeds and clocks to the tests of a class, as the annotations beside it describe them.
 *
 * <pre>{@code
 * @SpikeTest
 * @Field("cpu: range 10..90")
 * @Spike(name = "peak", from = "PT1M", lasts = "PT30S", set = "cpu: range 95..99")
 * class AlarmTest {
 *
 *   @Test
 *   void seesThePeak(Feed feed) {
 *     List<Row> high = feed.stream().limit(120).filter(row -> row.getLong("cpu") > 90).toList();
 *     assertEquals(30, high.size());
 *   }
 * }
 * }</pre>
 *
 * <p>Every test has a time of its own, which begins at {@link #start} and in which a feed draws
 * {@link #every} so often; a {@link SettableClock} shows it and jumps ahead in it. Every test has a
 * seed of its own as well, which is printed when the test fails; {@link Seed} replays it. What a
 * {@code @BeforeAll} method asks for is shared by all tests of the class, and so is the clock that
 * it goes by.
 *
 * <p>On a nested class or a method it says anew what it names, and leaves the rest as it is around.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SpikeExtension.class)
public @interface SpikeTest {

  /** The start of a test that names none. */
  String USUAL_START = "2026-01-01T00:00:00Z";

  /** The time between two draws of a test that names none. */
  String USUAL_STEP = "PT1S";

  /**
   * What the clock shows when a test begins.
   *
   * <pre>{@code
   * @SpikeTest(start = "2026-03-01T09:00:00Z")
   * class MorningTest {}
   * }</pre>
   */
  String start() default USUAL_START;

  /**
   * The time between two draws, as Java writes it or as Spike does.
   *
   * <pre>{@code
   * @SpikeTest(every = "10s")
   * class PolledTest {}
   * }</pre>
   */
  String every() default USUAL_STEP;
}
