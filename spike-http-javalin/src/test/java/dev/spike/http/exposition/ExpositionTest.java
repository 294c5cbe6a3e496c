package dev.spike.http.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionTest {

  private static final CollectionName ROUTER = new CollectionName("Router");

  private static Fields fields(String... lines) {
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\|");
      CollectionType half =
          parts.length == 1 ? CollectionType.PERFORMANCE : CollectionType.CONFIGURATION;
      fields.add(Field.parse(new FieldId(fields.size() + 1), half, parts[parts.length - 1]));
    }
    return new Fields(fields);
  }

  private static List<String> names(String... lines) {
    return new Exposition(ROUTER, fields(lines)).families().stream().map(Family::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "cpu, cpu",
    "cpu load, cpu_load",
    "cpuLoad, cpuLoad",
    "a:b, a_b",
    "95th, _95th",
    "Temperatur in °C, Temperatur_in_C",
    "größe, gro_e",
    "école, ecole",
    "温度, field",
    "__name__, name",
    "x_total, x_total_value",
    "x_count, x_count_value",
    "x_sum, x_sum_value",
    "x_bucket, x_bucket_value",
    "x_info, x_info_value",
    "count, count"
  })
  void makesNamesValid(String field, String name) {
    assertThat(names("\"" + field + "\": number 1")).containsExactly(name);
  }

  @Test
  void makesNamesUniqueInTheOrderOfTheFields() {
    assertThat(names("a b: number 1", "c|a_b: number 2", "c|a-b: number 3", "a_b_2: number 4"))
        .containsExactly("a_b", "a_b_2", "a_b_3", "a_b_4");
    assertThat(names("n: increment from 0 by 1", "n_total: increment from 0 by 1", "c|n: epoch"))
        .containsExactly("n", "n_2", "n_3");
  }

  @ParameterizedTest
  @CsvSource({
    "increment from 0 by 1, counter",
    "increment from 0 by 1 until 10, counter",
    "increment from 5 by 1 jitter 500%, counter",
    "increment from 0 by 1 bent by multiply 3 during 2026-01-01T00:00:00Z/2026-01-01T01:00:00Z, counter",
    "increment from -1 by 1, gauge",
    "decrement from 9 by 1, gauge",
    "number 1, gauge",
    "range 1..2, gauge",
    "sine 0..1 every 1h, gauge",
    "epoch, gauge",
    "expression 1 + 1, gauge"
  })
  void callsACounterOnlyWhatNeverGoesDownButToItsStart(String rule, String type) {
    Family family = new Exposition(ROUTER, fields("n: " + rule)).families().get(0);

    assertThat(family.head(Dialect.OPENMETRICS)).endsWith("# TYPE n " + type + "\n");
    assertThat(family.sampleName()).isEqualTo(type.equals("counter") ? "n_total" : "n");
  }

  @Test
  void writesTextsAsLabelsAndNumbersExactly() {
    Exposition exposition =
        new Exposition(
            ROUTER,
            fields("big: number 1", "c|host: text x", "c|le: text x", "c|collection: text x"));

    String text =
        written(
            exposition,
            Dialect.PROMETHEUS,
            Map.of(
                "big",
                Value.of(new BigDecimal("123456789012345678901234567890.10")),
                "host",
                new Value.Text("a\"b\\c\nd"),
                "le",
                new Value.Text("1"),
                "collection",
                new Value.Text("mine")));

    assertThat(text)
        .isEqualTo(
            """
            # HELP big The Performance field big.
            # TYPE big gauge
            big{collection="Router",host="a\\"b\\\\c\\nd",le_value="1",collection_2="mine"} \
            123456789012345678901234567890.1
            """);
  }

  @Test
  void leavesOutWhatIsNotThereOrNoNumber() {
    Exposition exposition =
        new Exposition(ROUTER, fields("a: number 1", "b: number 1", "host: text x"));

    String text =
        written(exposition, Dialect.OPENMETRICS, Map.of("a", new Value.Text("no number")));

    assertThat(text).isEqualTo("# EOF\n");
  }

  @Test
  void makesRoomForLabelsOfOthersAsPrometheusDoes() {
    Exposition exposition =
        new Exposition(ROUTER, fields("a: number 1", "job: text x"), Map.of("job", "spike"));
    Moment moment =
        (half, field) ->
            Optional.of(field.text().equals("a") ? Value.of(BigDecimal.ONE) : new Value.Text("x"));

    assertThat(exposition.line(exposition.families().get(0), moment, Instant.ofEpochMilli(12_500)))
        .contains("a{collection=\"Router\",exported_job=\"x\",job=\"spike\"} 1 12.500\n");
    assertThat(exposition.line(exposition.families().get(0), moment, Instant.ofEpochSecond(12)))
        .hasValueSatisfying(line -> assertThat(line).endsWith(" 1 12\n"));
  }

  @Test
  void makesRoomForEveryLabel() {
    Fields fields = fields("a: number 1", "job: text x", "exported_job: text x");
    Moment moment =
        (half, field) ->
            Optional.of(
                field.text().equals("a") ? Value.of(BigDecimal.ONE) : new Value.Text(field.text()));
    Exposition one = new Exposition(ROUTER, fields, Map.of("job", "spike"));
    Map<String, String> both = new TreeMap<>(Map.of("job", "j", "exported_job", "e"));
    Exposition two = new Exposition(ROUTER, fields, both);

    assertThat(one.line(one.families().get(0), moment, Instant.EPOCH))
        .contains(
            "a{collection=\"Router\",exported_exported_job=\"job\","
                + "exported_job=\"exported_job\",job=\"spike\"} 1 0\n");
    assertThat(two.line(two.families().get(0), moment, Instant.EPOCH))
        .contains(
            "a{collection=\"Router\",exported_exported_job=\"job\","
                + "exported_exported_exported_job=\"exported_job\","
                + "exported_job=\"e\",job=\"j\"} 1 0\n");
  }

  private static String written(Exposition exposition, Dialect dialect, Map<String, Value> values) {
    Moment moment = (half, field) -> Optional.ofNullable(values.get(field.text()));
    return new String(exposition.write(dialect, moment), StandardCharsets.UTF_8);
  }
}
