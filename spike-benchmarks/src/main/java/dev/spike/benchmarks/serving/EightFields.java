package dev.spike.benchmarks.serving;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The eight fields that are polled, as Spike is told about them and as a template for WireMock. */
final class EightFields {

  static final String COLLECTION = "Router";

  private static final List<String> STATELESS =
      List.of(
          field("host", "TEXT_FIXED", "'fixed_value_text': 'router-01'"),
          field("ports", "NUMBER_FIXED", "'fixed_value_number': 48"),
          field("voltage", "FLOAT_FIXED", "'fixed_value_float': 3.3"),
          field("seen_at", "EPOCH_NOW"),
          field("cpu", "NUMBER_RANGE", "'range_start_number': 10", "'range_end_number': 90"),
          field("load", "FLOAT_RANGE", "'range_start_float': 0.5", "'range_end_float': 2.5"));

  private static final String[] RANGE = {
    "'range_start_number': 100000", "'range_end_number': 900000"
  };

  private EightFields() {}

  /** Fields that remember nothing. */
  static List<String> withoutCounters() {
    return with(field("packets", "NUMBER_RANGE", RANGE), field("credits", "NUMBER_RANGE", RANGE));
  }

  /** The same, but two of them count. */
  static List<String> withCounters() {
    return with(
        field("packets", "INCREMENT", "'start_number': 100000", "'step_number': 1"),
        field("credits", "DECREMENT", "'start_number': 900000000", "'step_number': 1"));
  }

  /** What WireMock needs to answer with the same fields; it asks for no key. */
  static byte[] wiremockMapping() {
    try (InputStream mapping = EightFields.class.getResourceAsStream("wiremock.json")) {
      return mapping.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> with(String... more) {
    List<String> fields = new ArrayList<>(STATELESS);
    fields.addAll(List.of(more));
    return fields;
  }

  private static String field(String name, String type, String... members) {
    List<String> all = new ArrayList<>();
    all.add("'collection_type': 'Performance'");
    all.add("'field_name': '" + name + "'");
    all.add("'value_type': '" + type + "'");
    all.addAll(List.of(members));
    return ("{" + String.join(", ", all) + "}").replace('\'', '"');
  }
}
