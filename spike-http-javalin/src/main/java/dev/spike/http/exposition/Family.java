package dev.spike.http.exposition;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.Direction;

/**
 * A field whose numbers are a metric.
 *
 * @param isCounter whether it only ever goes up, but for beginning anew
 * @param name the name of the metric, without what marks counters
 */
public record Family(CollectionType half, FieldName field, boolean isCounter, String name) {

  /** What the names of counters end in, and those of nothing else. */
  static final String TOTAL = "_total";

  /** Whether the numbers of a field are those of a counter as monitoring understands it. */
  static boolean counts(Field field) {
    return field.rule().fold(stateless -> false, Family::counts, derived -> false);
  }

  private static boolean counts(Counter counter) {
    return counter.direction() == Direction.UP && counter.start().signum() >= 0;
  }

  /** The name in front of each number. */
  public String sampleName() {
    return isCounter ? name + TOTAL : name;
  }

  /** The lines in front of all numbers. */
  public String head(Dialect dialect) {
    String described = dialect.described(this);
    String help = dialect.escaped("The " + half + " field " + field + ".");
    String type = isCounter ? "counter" : "gauge";
    return "# HELP " + described + " " + help + "\n# TYPE " + described + " " + type + "\n";
  }
}
