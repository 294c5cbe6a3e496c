package dev.spike.junit;

import dev.spike.domain.collection.CollectionType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file with the collection of which the feeds are that tests are handed, as {@code spike apply}
 * reads it and {@code spike export} writes it.
 *
 * <pre>{@code
 * @SpikeTest
 * @CollectionFile("router.yaml")
 * class RouterAlarmTest {
 *
 *   @Test
 *   void copesWithTheSpikesOfTheFile(Feed feed) {}
 *
 *   @Test
 *   @Spike(name = "gap", from = "5m", lasts = "10s", faults = "missing cpu")
 *   void copesWithAGapBesides(Feed feed) {}
 * }
 * }</pre>
 *
 * <p>It stands on a class, a method or a parameter, and the nearest one counts. A {@link Field} or
 * a {@link Spike} beside it comes on top, or takes the place of that of its name. The seed of the
 * file counts where no {@link Seed} says otherwise. YAML takes the library {@code
 * org.yaml:snakeyaml}, which the tests have to have; JSON takes none. Rules stand in the file in
 * their notation.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
public @interface CollectionFile {

  /**
   * Where the file is among the resources of the tests: beside the test class, such as {@code
   * router.yaml}, or anywhere, such as {@code /collections/router.json}.
   */
  String value();

  /** Which half of the collection is drawn. */
  CollectionType half() default CollectionType.PERFORMANCE;
}
