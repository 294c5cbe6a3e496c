package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The draws of a feed as arguments of a parameterized test, one draw for each invocation.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @DrawSource(value = {"load: float 0.0..1.5", "host: text web-01"}, rows = 100)
 * void copesWithAnyLoad(double load, String host) {}
 *
 * @ParameterizedTest
 * @DrawSource("load: float 0.0..1.5")
 * void copesWithAnyRow(Row row) {}
 * }</pre>
 *
 * <p>The values go to the parameters in the order of the fields, or as a whole to a {@link
 * dev.spike.domain.feed.Row}; what {@link #value} names comes first. {@link Field}, {@link Spike}
 * and {@link Seed} count here as for feeds.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(SpikeExtension.class)
@ArgumentsSource(DrawProvider.class)
public @interface DrawSource {

  /** Fields, each as {@code name: rule}, besides those of {@link Field}. */
  String[] value() default {};

  /** How many draws there are. */
  int rows() default 10;
}
