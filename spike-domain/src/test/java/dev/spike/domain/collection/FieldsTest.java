package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Fault;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Seed SEED = new Seed(42);
  private static final CollectionType PERFORMANCE = CollectionType.PERFORMANCE;
  private static final CollectionType CONFIGURATION = CollectionType.CONFIGURATION;

  private final Fields router =
      new Fields(
          List.of(
              performance(1, "cpu: range 10..90"),
              configuration(2, "host: text web-01"),
              performance(3, "requests: increment from 1 by 1"),
              performance(4, "time: epoch"),
              configuration(5, "restarts: increment from 100 by 10"),
              performance(6, "load: float 0..1"),
              performance(7, "label: text busy"),
              configuration(8, "cpu: number 8")));

  @Test
  void keepTheirOrder() {
    assertThat(names(router.all()))
        .containsExactly("cpu", "host", "requests", "time", "restarts", "load", "label", "cpu");
    assertThat(names(router.of(PERFORMANCE)))
        .containsExactly("cpu", "requests", "time", "load", "label");
    assertThat(names(router.of(CONFIGURATION))).containsExactly("host", "restarts", "cpu");
    assertThat(names(router.with(performance(9, "a: epoch")).all())).endsWith("cpu", "a");
  }

  @Test
  void findAFieldByItsId() {
    assertThat(router.byId(new FieldId(8))).contains(configuration(8, "cpu: number 8"));
    assertThat(router.byId(new FieldId(9))).isEmpty();
    assertThat(Fields.NONE.byId(new FieldId(1))).isEmpty();
  }

  @Test
  void countWhereOneOfThemIsACounter() {
    assertThat(router.count(PERFORMANCE)).isTrue();
    assertThat(router.count(CONFIGURATION)).isTrue();
    Fields still = new Fields(List.of(performance(1, "a: epoch"), configuration(3, "b: epoch")));
    assertThat(still.count(PERFORMANCE)).isFalse();
    Fields half = still.with(configuration(2, "c: decrement from 1 by 1"));
    assertThat(half.count(PERFORMANCE)).isFalse();
    assertThat(half.count(CONFIGURATION)).isTrue();
    assertThat(Fields.NONE.count(PERFORMANCE)).isFalse();
  }

  @Test
  void refuseTheSameNameTwiceInOneHalfAndTheSameIdAtAll() {
    assertRefused(
        () -> router.with(performance(9, "cpu: number 1")),
        "/8/name",
        "there are two Performance fields named 'cpu'");
    assertRefused(
        () ->
            new Fields(
                List.of(
                    performance(1, "a: epoch"),
                    configuration(1, "a: epoch"),
                    configuration(1, "a: epoch"))),
        new Fault("/1/id", "two fields have the id 1"),
        new Fault("/2/id", "two fields have the id 1"),
        new Fault("/2/name", "there are two Configuration fields named 'a'"));
  }

  @Test
  void tellNamesApartByEveryLetter() {
    Fields similar =
        Fields.NONE.with(performance(1, "cpu: epoch")).with(performance(2, "CPU: epoch"));

    assertThat(similar.all()).hasSize(2);
  }

  @Test
  void areOverriddenWhereTheyAreEditable() {
    Map<FieldId, Rule> rules =
        Map.of(
            new FieldId(1), Rule.parse("range 95..100"),
            new FieldId(3), Rule.parse("increment from 1 by 100"));

    Fields changed = router.overriddenBy(rules);

    assertThat(names(changed.all())).isEqualTo(names(router.all()));
    assertThat(changed.all().get(0)).isEqualTo(performance(1, "cpu: range 95..100"));
    assertThat(changed.all().get(2)).isEqualTo(performance(3, "requests: increment from 1 by 100"));
    assertThat(changed.all().subList(3, 8)).isEqualTo(router.all().subList(3, 8));
    assertThat(router.overriddenBy(Map.of())).isEqualTo(router);
  }

  @Test
  void refuseAllOverridesThatDoNotFitAtOnce() {
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    rules.put(new FieldId(99), Rule.parse("number 1"));
    rules.put(new FieldId(8), Rule.parse("number 9"));
    rules.put(new FieldId(6), Rule.parse("float 0..2"));
    rules.put(new FieldId(7), Rule.parse("text calm"));
    rules.put(new FieldId(4), Rule.parse("number 0"));
    rules.put(new FieldId(1), Rule.parse("float 0..1"));
    rules.put(new FieldId(3), Rule.parse("decrement from 1 by 1"));

    assertRefused(
        () -> router.overriddenBy(rules),
        new Fault("/0", "there is no field 99 to change"),
        new Fault(
            "/1",
            "field 'cpu' cannot be changed by a spike: it is a Configuration field, and spikes"
                + " change Performance fields only"),
        new Fault(
            "/3",
            "field 'label' cannot be changed by a spike: it is no number (TEXT_FIXED), and spikes"
                + " change numbers only"),
        new Fault(
            "/4",
            "field 'time' cannot be changed by a spike: it is no number (EPOCH_NOW), and spikes"
                + " change numbers only"),
        new Fault("/5", "a spike cannot turn field 'cpu' from NUMBER_RANGE into FLOAT_RANGE"),
        new Fault("/6", "a spike cannot turn field 'requests' from INCREMENT into DECREMENT"));
  }

  @Test
  void drawTheSameFromTheSame() {
    Luck luck = new Luck(SEED, 17);

    Draw draw = router.draw(PERFORMANCE, CounterStates.NONE, NOW, luck);

    assertThat(router.draw(PERFORMANCE, CounterStates.NONE, NOW, luck)).isEqualTo(draw);
    assertThat(router.draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(SEED, 18)))
        .isNotEqualTo(draw);
    assertThat(router.draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(new Seed(43), 17)))
        .isNotEqualTo(draw);
  }

  @Test
  void drawOneHalfInTheOrderOfItsFields() {
    Draw performance = router.draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(SEED, 0));
    Draw configuration = router.draw(CONFIGURATION, CounterStates.NONE, NOW, new Luck(SEED, 0));

    assertThat(performance.values().keySet())
        .extracting(FieldName::text)
        .containsExactly("cpu", "requests", "time", "load", "label");
    assertThat(configuration.values()).hasSize(3);
    assertThat(configuration.values().values())
        .extracting(Object::toString)
        .containsExactly("web-01", "100", "8");
    assertThat(Fields.NONE.draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(SEED, 0)))
        .isEqualTo(new Draw(Map.of(), CounterStates.NONE));
  }

  @Test
  void moveEachCounterOfTheHalfByOneStepAndNoOther() {
    CounterStates counters = CounterStates.NONE;
    for (int n = 0; n < 20; n++) {
      Draw draw = router.draw(PERFORMANCE, counters, NOW, new Luck(SEED, n));
      assertThat(draw.values().get(new FieldName("requests"))).hasToString(Integer.toString(n + 1));
      counters = draw.counters();
      assertThat(counters.standing()).containsOnlyKeys(new FieldId(3));
    }
    Draw other = router.draw(CONFIGURATION, counters, NOW, new Luck(SEED, 0));
    assertThat(other.counters().standing().get(new FieldId(3)))
        .isEqualTo(counters.standing().get(new FieldId(3)));
    assertThat(other.counters().standing().get(new FieldId(5)).next()).hasToString("110");
  }

  @Test
  void keepTheirLuckWhenAFieldIsAddedOrChanged() {
    Fields more =
        new Fields(
                List.of(
                    performance(20, "new: range 1..1000000"),
                    performance(21, "newer: increment from 1 by 1 jitter 50%")))
            .with(router.all().get(0))
            .with(performance(6, "load: float 0..1"));
    for (int n = 0; n < 100; n++) {
      Luck luck = new Luck(SEED, n);
      Draw before = router.draw(PERFORMANCE, CounterStates.NONE, NOW, luck);
      Draw after = more.draw(PERFORMANCE, CounterStates.NONE, NOW, luck);
      for (String kept : List.of("cpu", "load")) {
        FieldName name = new FieldName(kept);
        assertThat(after.values().get(name)).as("draw %d", n).isEqualTo(before.values().get(name));
      }
    }
  }

  @Test
  void giveEachHalfLuckOfItsOwn() {
    Fields twins =
        new Fields(
            List.of(
                performance(1, "x: range 0..1000000"), configuration(2, "x: range 0..1000000")));
    Luck luck = new Luck(SEED, 0);

    assertThat(twins.draw(PERFORMANCE, CounterStates.NONE, NOW, luck).values())
        .isNotEqualTo(twins.draw(CONFIGURATION, CounterStates.NONE, NOW, luck).values());
    assertThat(Luck.stream(SEED, twins.all().get(0))).isEqualTo(SEED.stream("Performance/x"));
  }

  @Test
  void cannotBeChangedFromOutside() {
    List<Field> given = new ArrayList<>(router.all());
    Fields fields = new Fields(given);
    given.clear();

    assertThat(fields).isEqualTo(router);
    Map<FieldName, ?> drawn =
        fields.draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(SEED, 0)).values();
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(drawn::clear);
  }

  @Test
  void drawFiveHundredFieldsInOrder() {
    List<Field> many =
        IntStream.range(0, 500).mapToObj(i -> performance(i, "f" + i + ": range 1..9")).toList();

    assertThat(
            new Fields(many)
                .draw(PERFORMANCE, CounterStates.NONE, NOW, new Luck(SEED, 0))
                .values()
                .keySet())
        .containsExactlyElementsOf(many.stream().map(Field::name).toList());
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(field -> field.name().text()).toList();
  }

  private static Field performance(long id, String line) {
    return Field.parse(new FieldId(id), PERFORMANCE, line);
  }

  private static Field configuration(long id, String line) {
    return Field.parse(new FieldId(id), CONFIGURATION, line);
  }
}
