package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import dev.spike.domain.value.Bend;
import dev.spike.domain.value.Envelope;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Strength;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Seed SEED = new Seed(42);
  private static final CollectionType PERFORMANCE = CollectionType.PERFORMANCE;

  private static Fields fields(String... lines) {
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      CollectionType type =
          line.startsWith("!") ? CollectionType.CONFIGURATION : CollectionType.PERFORMANCE;
      fields.add(Field.parse(new FieldId(fields.size() + 1), type, line.replace("!", "")));
    }
    return new Fields(fields);
  }

  private static Map<FieldName, String> drawn(Fields fields, long number) {
    Map<FieldName, String> drawn = new LinkedHashMap<>();
    fields
        .draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(SEED, number))
        .values()
        .forEach((name, value) -> drawn.put(name, value.toString()));
    return drawn;
  }

  @Test
  void computeFromWhatTheSameDrawAnswers() {
    Fields fields =
        fields(
            "double: expression errors * 2 places 1",
            "errors: expression requests * 0.02 places 0",
            "requests: range 0..100000",
            "ratio: expression errors / max(requests, 1) places 4",
            "n: increment from 5 by 1",
            "odd-name: number 3",
            "sum: expression n + \"odd-name\" places 0",
            "second: expression epoch % 60 places 0",
            "epoch: epoch");
    for (int number = 0; number < 200; number++) {
      Map<FieldName, String> values = drawn(fields, number);
      long requests = Long.parseLong(values.get(new FieldName("requests")));
      long errors = (requests * 2 + 50) / 100;
      assertThat(values.get(new FieldName("errors"))).isEqualTo(Long.toString(errors));
      assertThat(values.get(new FieldName("double"))).isEqualTo(2 * errors + ".0");
      assertThat(values).containsEntry(new FieldName("sum"), "8");
      assertThat(values).containsEntry(new FieldName("second"), "0");
    }
    assertThat(drawn(fields, 0).keySet().stream().map(FieldName::text))
        .containsExactly(
            "double", "errors", "requests", "ratio", "n", "odd-name", "sum", "second", "epoch");
  }

  @Test
  void leaveTheLuckOfOthersAlone() {
    Fields alone = fields("a: range 0..1000000", "b: normal 5 deviation 1");
    Fields more =
        fields("a: range 0..1000000", "b: normal 5 deviation 1", "c: expression a noise 3");
    for (int number = 0; number < 50; number++) {
      assertThat(drawn(more, number)).containsAllEntriesOf(drawn(alone, number));
    }
  }

  @Test
  void haveNoiseThatBelongsToTheInstant() {
    Fields fields = fields("a: expression 100 noise 3", "b: expression 100 noise 3");
    assertThat(drawn(fields, 0)).isEqualTo(drawn(fields, 1));
    assertThat(drawn(fields, 0).values()).doesNotHaveDuplicates().doesNotContain("100.00");
  }

  @Test
  void moveNoCounterOfTheirOwn() {
    Fields fields = fields("n: increment from 5 by 1", "m: expression n * 2");
    Draws draws = fields.under(PERFORMANCE, SEED);
    CounterStates after = draws.after(CounterStates.NONE, NOW, 0);
    assertThat(after.standing()).containsOnlyKeys(new FieldId(1));
    assertThat(draws.draw(CounterStates.NONE, NOW, 0).counters()).isEqualTo(after);
    assertThat(fields("m: expression 1").under(PERFORMANCE, SEED).count()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: expression b | b2: number 1 | 0 | reads 'b', but there is no Performance field of that"
            + " name",
        "a: expression b-1 + 1 | b-1: number 1 | 0 | reads 'b', but there is no Performance field of"
            + " that name; odd names stand in quotation marks, as in \"b-1\"",
        "a: expression b | b: text 1 | 0 | reads 'b', which is no number (TEXT_FIXED)",
        "a: expression b | !b: number 1 | 0 | reads 'b', which is a Configuration field;"
            + " expressions read fields of their own half only",
        "a: expression a + 1 | b: number 1 | 0 | needs its own number: a -> a",
        "a: expression b | b: expression a | 0 | needs its own number: a -> b -> a",
        "b: number 0 | a: expression 1 / b | 1 | divides by 'b', which can be 0; write max(b, 1)",
        "b: range 0..9 | a: expression sqrt(b - 1) | 1 | takes the square root of 'b - 1', which can"
            + " be below 0 (it lies from -1 to 8); write max(b - 1, 0)",
      })
  void areRefusedByName(String one, String other, int place, String reason) {
    assertRefused(
        () -> fields(one, other), "/" + place + "/rule", "the expression of 'a' " + reason);
  }

  @Test
  void areRefusedForAllThatIsWrongAtOnce() {
    assertRefused(
        () -> fields("a: expression x + y", "b: expression a", "!c: expression z"),
        new Fault(
            "/0/rule",
            "the expression of 'a' reads 'x', but there is no Performance field of that name"),
        new Fault(
            "/0/rule",
            "the expression of 'a' reads 'y', but there is no Performance field of that name"),
        new Fault(
            "/2/rule",
            "the expression of 'c' reads 'z', but there is no Configuration field of that name"));
  }

  @Test
  void nameALongCircleInFull() {
    assertRefused(
        () ->
            fields(
                "start: expression b",
                "b: expression c",
                "c: expression d + 1",
                "d: expression 2 * b"),
        "/1/rule",
        "the expression of 'b' needs its own number: b -> c -> d -> b");
  }

  @Tag("thorough")
  @Test
  void readAChainOfAnyLengthInAnyOrder() {
    List<Field> fields = new ArrayList<>();
    int length = 5000;
    for (int i = 0; i < length; i++) {
      String line = "f%d: expression f%d + 1 places 0".formatted(i, i + 1);
      fields.add(Field.parse(new FieldId(i), PERFORMANCE, line));
    }
    fields.add(Field.parse(new FieldId(length), PERFORMANCE, "f" + length + ": number 0"));
    assertThat(drawn(new Fields(fields), 0)).containsEntry(new FieldName("f0"), "" + length);
  }

  @Test
  void areCheckedAgainWhereSpikesChangeWhatTheyRead() {
    Fields fields =
        fields("busy: range 1..50", "idle: range 1..50", "ratio: expression busy / idle");
    FieldId busy = new FieldId(1);
    FieldId idle = new FieldId(2);
    FieldId ratio = new FieldId(3);
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    rules.put(busy, Rule.parse("range 5..9"));
    rules.put(idle, Rule.parse("range 0..9"));
    String reason =
        "the expression of 'ratio' divides by 'idle', which can be 0 (it lies from 0 to 9); write"
            + " max(idle, 1)";
    assertRefused(() -> fields.overriddenBy(rules), "/1", reason);
    rules.put(ratio, Rule.parse("expression busy / idle * 2"));
    assertRefused(() -> fields.overriddenBy(rules), "/2", reason);
    rules.put(ratio, Rule.parse("expression busy / max(idle, 1)"));
    assertThat(fields.overriddenBy(rules).byId(ratio).orElseThrow().rule())
        .hasToString("expression busy / max(idle, 1)");
    Map<FieldId, Rule> bent = Map.of(idle, fields.all().get(1).rule().bent(bend("0.01"), FULL));
    assertRefused(
        () -> fields.overriddenBy(bent),
        "/0",
        "the expression of 'ratio' divides by 'idle', which can be 0 (it lies from 0 to 50); write"
            + " max(idle, 1)");
  }

  private static final Strength FULL = Strength.of(Envelope.STEP);

  private static Bend bend(String factor) {
    return Bend.of(Bend.Kind.MULTIPLY, new BigDecimal(factor));
  }

  @Test
  void mayBeChangedBySpikesWhereTheyArePerformance() {
    Fields fields = fields("a: number 10", "b: expression a * 2", "!c: expression 1");
    assertThat(fields.all().get(1).isEditable()).isTrue();
    assertThat(fields.all().get(2).isEditable()).isFalse();
    Rule bent = fields.all().get(1).rule().bent(bend("3"), FULL);
    assertThat(bent).hasToString("expression a * 2 bent by multiply 3");
    assertThat(drawn(fields.overriddenBy(Map.of(new FieldId(2), bent)), 0))
        .containsEntry(new FieldName("b"), "60.00");
  }
}
