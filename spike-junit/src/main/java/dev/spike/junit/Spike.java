package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A spike of the feeds that tests are handed: for a while, fields follow other rules, or go wrong.
 *
 * <pre>{@code
 * @Test
 * @Field("cpu: range 10..90")
 * @Spike(name = "peak", from = "PT1M", lasts = "PT30S", set = "cpu: range 95..99")
 * @Spike(name = "gap", from = "PT5M", lasts = "PT10S", faults = "missing cpu at 50%")
 * @Spike(name = "backup", recurs = "cron \"0 2 * * *\" for 30m", set = "cpu: range 80..90")
 * void copesWithAll(Feed feed) {}
 * }</pre>
 *
 * <p>It stands where a {@link Field} may stand; of two spikes with one name the nearer one counts.
 */
@Documented
@Inherited
@Repeatable(Spikes.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Spike {

  /** How it is called: {@code spike}, {@code spike 2} and so on if nothing is said. */
  String name() default "";

  /**
   * When it begins: so long after the start of the test, as {@code PT1M} or {@code 1m}, or at an
   * instant, as {@code 2026-03-01T09:00:00Z}.
   */
  String from() default "";

  /** How long it lasts, as {@code PT30S} or {@code 30s}. */
  String lasts() default "";

  /**
   * When it comes again and again, instead of {@link #from} and {@link #lasts}: {@code cron "0 2 *
   * * *" in Europe/Berlin for 30m}, {@code random 3 a day for 1m..5m}.
   */
  String recurs() default "";

  /** The rules while it lasts, each as {@code name: rule}. */
  String[] set() default {};

  /** What goes wrong while it lasts, such as {@code missing cpu at 10%}. */
  String[] faults() default {};
}
