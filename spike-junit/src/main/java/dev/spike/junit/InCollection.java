package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the collection that a {@link dev.spike.junit.server.SpikeServer} makes of the fields
 * and spikes around a test, which is {@code Test} where nothing is said.
 *
 * <pre>{@code
 * @Test
 * @InCollection("Router")
 * @Field("cpu: range 10..90")
 * void isPolled(SpikeServer server) {
 *   assertEquals("/api/data/Router/Performance", server.data("Router").getPath());
 * }
 * }</pre>
 *
 * <p>It stands where a {@link Field} may stand; the nearest one counts.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface InCollection {

  /** The name of the collection. */
  String value();
}
