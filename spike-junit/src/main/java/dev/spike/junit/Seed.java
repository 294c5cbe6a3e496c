package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The luck of a test, or of all tests of a class: with the same seed it draws the same values.
 *
 * <pre>{@code
 * @Test
 * @Field("cpu: range 10..90")
 * @Seed(482913)
 * void failedLastNight(Feed feed) {}
 * }</pre>
 *
 * <p>A test without one has another seed in each run, and prints the line to put here when it
 * fails. The configuration parameter {@code spike.seed} gives one to all tests that have none.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Seed {

  /** The number from which all chance comes. */
  long value();
}
