package dev.spike.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several fields, as the compiler gathers them when {@link Field} is repeated.
 *
 * <pre>{@code
 * @Test
 * @Fields({@Field("cpu: range 10..90"), @Field("host: text web-01")})
 * void describesAHost(Feed feed) {}
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface Fields {

  /** The fields, in order. */
  Field[] value();
}
