package dev.spike.domain.flaw;

import static dev.spike.domain.collection.CollectionType.CONFIGURATION;
import static dev.spike.domain.collection.CollectionType.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisturbanceTest {

  private static final List<Field> FIELDS =
      List.of(
          field(1, "cpu: range 10..90"),
          field(2, "requests: increment from 0 by 1"),
          field(3, "left: decrement from 9 by 1"),
          field(4, "seen: epoch"),
          field(5, "host: text a"),
          field(6, "bent: increment from 0 by 1 bent by multiply 2"));

  private static final Map<FieldName, Value> DRAWN = drawn(7);
  private static final Map<FieldName, Value> HELD = drawn(5);

  private static Field field(long id, String line) {
    return Field.parse(new FieldId(id), PERFORMANCE, line);
  }

  private static Map<FieldName, Value> drawn(long number) {
    Map<FieldName, Value> values = new LinkedHashMap<>();
    FIELDS.forEach(
        field ->
            values.put(
                field.name(),
                field.name().text().equals("host")
                    ? new Value.Text("a" + number)
                    : new Value.Whole(number)));
    return values;
  }

  private static Disturbance disturbance(String... flaws) {
    return Disturbance.of(
        Flaws.parse(List.of(flaws)).among(FIELDS), FIELDS, PERFORMANCE, new Seed(11));
  }

  private static Map<String, String> told(Disturbance disturbance, long number) {
    Map<String, String> told = new LinkedHashMap<>();
    Told result = disturbance.tell(DRAWN, HELD, number);
    result.values().forEach((name, value) -> told.put(name.text(), value.toString()));
    result.damage().nulls().forEach(name -> told.put(name.text(), "null"));
    return told;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing cpu | {requests=7, left=7, seen=7, host=a7, bent=7}",
        "missing | {}",
        "null host | {cpu=7, requests=7, left=7, seen=7, bent=7, host=null}",
        "frozen cpu, host | {cpu=5, requests=7, left=7, seen=7, host=a5, bent=7}",
        "late by 3s | {cpu=7, requests=7, left=7, seen=4, host=a7, bent=7}",
        "late seen by 2m | {cpu=7, requests=7, left=7, seen=-113, host=a7, bent=7}",
        "error 503 | {cpu=7, requests=7, left=7, seen=7, host=a7, bent=7}",
        "jump reset | {cpu=7, requests=7, left=7, seen=7, host=a7, bent=7}"
      })
  void tellsOtherValuesThanWereDrawn(String flaw, String told) {
    assertThat(told(disturbance(flaw), 1)).hasToString(told);
  }

  @Test
  void tellsNothingOfWhatIsBothMissingAndNull() {
    assertThat(told(disturbance("missing cpu", "null cpu"), 1)).doesNotContainKey("cpu");
    assertThat(told(disturbance("null seen", "late by 1s", "frozen seen"), 1))
        .containsEntry("seen", "null");
    assertThat(told(disturbance("late by 1s", "frozen seen"), 1)).containsEntry("seen", "4");
  }

  @ParameterizedTest
  @CsvSource({
    "jump wrap32 requests, 4294967295, 4294967295",
    "jump wrap32 requests, 4294967296, 0",
    "jump wrap32 requests, 4294967301, 5",
    "jump wrap32 requests, -1, 4294967295",
    "jump wrap32 requests, 4294967296.5, 0.5",
    "jump wrap64 requests, 18446744073709551615, 18446744073709551615",
    "jump wrap64 requests, 18446744073709551617, 1"
  })
  void tellsCountersInFewBits(String flaw, BigDecimal drawn, String told) {
    FieldName requests = new FieldName("requests");

    assertThat(disturbance(flaw).tell(Map.of(requests, Value.of(drawn)), Map.of(), 1).values())
        .hasToString("{requests=" + told + "}");
  }

  @Test
  void letsCountersFallOnceOrByChance() {
    assertThat(disturbance("jump reset").fallen())
        .containsExactlyInAnyOrder(new FieldId(2), new FieldId(3), new FieldId(6));
    assertThat(disturbance("jump reset").fallenBefore(1)).isEmpty();
    assertThat(disturbance("jump reset requests at 100%").fallen()).isEmpty();
    assertThat(disturbance("jump reset requests at 100%").fallenBefore(1))
        .containsExactly(new FieldId(2));
    assertThat(disturbance("frozen cpu").fallen()).isEmpty();
  }

  @Test
  void knowsWhetherItMattersWhatWasBefore() {
    assertThat(disturbance("frozen cpu").opens()).isTrue();
    assertThat(disturbance("frozen cpu at 5%").opens()).isTrue();
    assertThat(disturbance("frozen cpu, seen").frozen())
        .containsExactlyInAnyOrder(new FieldName("cpu"), new FieldName("seen"));
    assertThat(disturbance("jump reset").opens()).isTrue();
    assertThat(disturbance("jump reset at 5%").opens()).isFalse();
    assertThat(disturbance("missing", "null", "late by 1s", "error 500").opens()).isFalse();
    assertThat(disturbance().isNone()).isTrue();
    assertThat(disturbance("error 500").isNone()).isFalse();
    assertThat(disturbance("missing cpu").isNone()).isFalse();
  }

  @Test
  void harmsPollsAsAWhole() {
    Damage damage =
        disturbance("error 503", "timeout after 2s", "slow by 3s", "malformed", "late by 5s")
            .tell(DRAWN, HELD, 1)
            .damage();

    assertThat(damage.error()).hasValue(503);
    assertThat(damage.silence()).contains(Duration.ofSeconds(2));
    assertThat(damage.delay()).isEqualTo(Duration.ofSeconds(3));
    assertThat(damage.malformed()).isTrue();
    assertThat(damage.age()).isEqualTo(Duration.ofSeconds(5));
    assertThat(damage.isOfPoll()).isTrue();
    assertThat(disturbance("late by 5s", "null cpu").tell(DRAWN, HELD, 1).damage().isOfPoll())
        .isFalse();
    for (String one : List.of("error 503", "timeout", "slow by 3s", "malformed")) {
      assertThat(disturbance(one).tell(DRAWN, HELD, 1).damage().isOfPoll()).as(one).isTrue();
    }
  }

  @Test
  void isAsSlowAsItsSpreadAllows() {
    Disturbance slow = disturbance("slow by 2s spread 500ms");
    var delays =
        LongStream.range(0, 5_000)
            .map(number -> slow.tell(DRAWN, HELD, number).damage().delay().toMillis())
            .summaryStatistics();

    assertThat(delays.getMin()).isBetween(1500L, 1505L);
    assertThat(delays.getMax()).isBetween(2495L, 2500L);
    assertThat(delays.getAverage()).isBetween(1980.0, 2020.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing cpu", "null cpu", "frozen cpu", "late seen by 1s", "late by 1s",
        "jump wrap32 requests", "jump reset requests", "error 503", "timeout", "slow by 1s",
        "malformed"
      })
  void happensAsOftenAsIsSaid(String flaw) {
    Disturbance often = disturbance(flaw + " at 30%");
    LongPredicate happens =
        number ->
            !often.fallenBefore(number).isEmpty()
                || !often
                    .tell(large(DRAWN), HELD, number)
                    .equals(new Told(large(DRAWN), Damage.NONE));

    long hits = LongStream.range(0, 10_000).filter(happens).count();

    // Chi squared with one degree of freedom: 10.83 is exceeded once in a thousand times.
    double off = Math.pow(hits - 3_000.0, 2) / 3_000 + Math.pow(hits - 3_000.0, 2) / 7_000;
    assertThat(off).as("%s happened %d times", flaw, hits).isLessThan(10.83);
  }

  /** Where counters are too large for 32 bits. */
  private static Map<FieldName, Value> large(Map<FieldName, Value> drawn) {
    Map<FieldName, Value> large = new LinkedHashMap<>(drawn);
    large.put(new FieldName("requests"), new Value.Whole(1L << 33));
    return large;
  }

  @Test
  void leavesOneFlawTheLuckThatItHasWithoutOthers() {
    Disturbance alone = disturbance("missing cpu at 50%");
    Disturbance among = disturbance("missing host at 50%", "missing cpu at 50%", "error 500");

    for (long number = 0; number < 200; number++) {
      assertThat(told(among, number).containsKey("cpu"))
          .as("draw %d", number)
          .isEqualTo(told(alone, number).containsKey("cpu"));
    }
  }

  @Test
  void isOfTheHalfThatItsFieldsAreIn() {
    Flaws flaws = Flaws.parse(List.of("missing cpu", "error 500"));

    assertThat(Disturbance.of(flaws, List.of(), CONFIGURATION, new Seed(1)).isNone()).isTrue();
    assertThat(Disturbance.of(Flaws.NONE, FIELDS, PERFORMANCE, new Seed(1)).isNone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing disk | missing 'disk': there is no field of that name",
        "late cpu by 1s | late 'cpu': only fields of the rule epoch can be late",
        "jump reset cpu | jump reset 'cpu': only counters can be reset",
        "jump wrap32 left | jump wrap32 'left': only counters that go up can wrap",
        "jump wrap64 host | jump wrap64 'host': only counters that go up can wrap"
      })
  void refusesFieldsThatCannotSufferFromIt(String flaw, String reason) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> disturbance("malformed", flaw))
        .withMessage(reason)
        .satisfies(refusal -> assertThat(refusal.faults().get(0).pointer()).isEqualTo("/1"));
  }

  @Test
  void namesTheFieldsThatAreThere() {
    Flaws flaws =
        Flaws.parse(List.of("missing", "jump wrap32", "late by 1s", "null cpu", "error 500"));

    assertThat(flaws.naming(FIELDS).lines())
        .containsExactly(
            "missing cpu, requests, left, seen, host, bent",
            "jump wrap32 requests, bent",
            "late seen by 1s",
            "null cpu",
            "error 500");
    assertThat(flaws.naming(FIELDS.subList(0, 1)).lines())
        .containsExactly("missing cpu", "null cpu", "error 500");
  }

  @Test
  void forgetsFieldsThatAreGone() {
    Flaws flaws = Flaws.parse(List.of("missing cpu, host", "null cpu", "frozen", "error 500"));

    assertThat(flaws.without(Set.of(new FieldName("cpu"))).lines())
        .containsExactly("missing host", "frozen", "error 500");
  }
}
