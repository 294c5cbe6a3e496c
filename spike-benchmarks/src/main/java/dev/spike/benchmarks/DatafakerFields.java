package dev.spike.benchmarks;

import static net.datafaker.transformations.Field.field;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import net.datafaker.Faker;
import net.datafaker.providers.base.Number;
import net.datafaker.transformations.Field;
import net.datafaker.transformations.Schema;

/** The row's fields as a schema of Datafaker. Its ranges end before their upper bound. */
final class DatafakerFields {

  private static final int SEED = 1;

  private final Number number = new Faker(Locale.ENGLISH, new Random(SEED)).number();
  private long requests = 1_000 - 25;
  private long free = 100_000 + 3;
  private long time = Row.FIRST_SECOND - 1;

  private DatafakerFields() {}

  /** With the decimals that its documentation shows. */
  static Schema<Object, Object> asDocumented() {
    DatafakerFields fields = new DatafakerFields();
    return fields.schema(
        () -> fields.number.randomDouble(2, 0, 8), () -> fields.number.randomDouble(3, 15, 85));
  }

  /** With decimals made from its integers, which is twice as fast and keeps trailing zeros. */
  static Schema<Object, Object> atItsFastest() {
    DatafakerFields fields = new DatafakerFields();
    return fields.schema(
        () -> BigDecimal.valueOf(fields.number.numberBetween(0, 801), 2),
        () -> BigDecimal.valueOf(fields.number.numberBetween(15_000, 85_001), 3));
  }

  private Schema<Object, Object> schema(Supplier<Object> load, Supplier<Object> temperature) {
    return Schema.of(
        of("cpu", () -> number.numberBetween(10, 91)),
        of("memory", () -> number.numberBetween(0, 16_385)),
        of("latency", () -> number.numberBetween(1, 2_001)),
        of("errors", () -> number.numberBetween(0, 100)),
        of("load", load),
        of("temperature", temperature),
        of("requests", () -> requests += 25),
        of("free", this::nextFree),
        of("time", () -> ++time),
        of("host", () -> Row.HOST));
  }

  private long nextFree() {
    free = free - 3 < 10 ? 100_000 : free - 3;
    return free;
  }

  private static Field<Object, Object> of(String name, Supplier<Object> value) {
    return field(name, value);
  }
}
