package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several spikes, as the compiler gathers them when {@link Spike} is repeated.
 *
 * <pre>{@code
 * @Test
 * @Field("cpu: range 10..90")
 * @Spikes({
 *   @Spike(from = "1m", lasts = "30s", set = "cpu: range 95..99"),
 *   @Spike(from = "5m", lasts = "30s", set = "cpu: range 0..0")
 * })
 * void copesWithBoth(Feed feed) {}
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Spikes {

  /** The spikes, in no order that matters. */
  Spike[] value();
}
