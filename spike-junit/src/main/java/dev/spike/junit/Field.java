package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of the feeds that tests are handed, written as {@code name: rule}.
 *
 * <pre>{@code
 * @Test
 * @Field("cpu: range 10..90")
 * @Field("requests: increment from 1000 by 25 jitter 20%")
 * void counts(Feed feed) {}
 * }</pre>
 *
 * <p>On a class it is of all tests in it, on a method of that test, on a parameter of that feed
 * alone; of two fields with one name the nearer one counts.
 */
@Documented
@Inherited
@Repeatable(Fields.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Field {

  /** The field as {@code name: rule}, such as {@code cpu: range 10..90}. */
  String value();
}
