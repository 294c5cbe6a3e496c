package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import dev.spike.domain.value.FixedNumber;
import dev.spike.domain.value.RandomRules;
import dev.spike.domain.value.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

  private static final FieldId ID = new FieldId(7);
  private static final CollectionType PERFORMANCE = CollectionType.PERFORMANCE;
  private static final CollectionType CONFIGURATION = CollectionType.CONFIGURATION;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cpu: range 10..90       | cpu    | cpu: range 10..90
          cpu:range 10..90        | cpu    | cpu: range 10..90
          `  cpu  :  range 1..2 ` | cpu    | cpu: range 1..2
          my cpu: epoch           | my cpu | my cpu: epoch
          "cpu": epoch            | cpu    | cpu: epoch
          `  "cpu": epoch`        | cpu    | cpu: epoch
          "a: b": epoch           | a: b   | "a: b": epoch
          `  "a: b": epoch`       | a: b   | "a: b": epoch
          "\\"a\\"": epoch          | "a"    | "\\"a\\"": epoch
          a"b: epoch              | a"b    | a"b: epoch
          " a ": epoch            | ` a `  | " a ": epoch
          a: text b: c            | a      | a: text b: c
          """)
  void isWrittenAsItsNameAndItsRule(String line, String name, String printed) {
    Field field = Field.parse(ID, CONFIGURATION, line);

    assertThat(field.id()).isEqualTo(ID);
    assertThat(field.type()).isEqualTo(CONFIGURATION);
    assertThat(field.name()).isEqualTo(new FieldName(name));
    assertThat(field).hasToString(printed);
  }

  @Test
  void quotesANameWithAColonAnywhere() {
    for (String name : new String[] {":a", "a:b", "a:"}) {
      Field field = new Field(ID, PERFORMANCE, new FieldName(name), Rule.parse("number 1"));
      assertThat(field).hasToString("\"" + name + "\": number 1");
    }
  }

  @Tag("thorough")
  @Test
  void readsWhatItPrints() {
    long seed = 99;
    RandomRules rules = new RandomRules(seed);
    int read = 0;
    while (read < 5_000) {
      String name = rules.text();
      Rule rule = rules.next();
      if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
        continue;
      }
      Field field = new Field(ID, PERFORMANCE, new FieldName(name), rule);
      assertThat(Field.parse(ID, PERFORMANCE, field.toString()))
          .as("seed %d, field %d: %s", seed, read, field)
          .isEqualTo(field);
      read++;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``               | a field is written as 'name: rule', not ''
          cpu              | a field is written as 'name: rule', not 'cpu'
          "cpu" epoch      | a field is written as 'name: rule', not '"cpu" epoch'
          "cpu             | column 5: expected a closing quotation mark
          """)
  void isNotJustAnyLine(String line, String detail) {
    assertRefused(() -> Field.parse(ID, PERFORMANCE, line), "", detail);
  }

  @Test
  void showsOnlyTheBeginningOfALongLine() {
    assertRefused(
        () -> Field.parse(ID, PERFORMANCE, "x".repeat(10_000)),
        "",
        "a field is written as 'name: rule', not '" + "x".repeat(60) + "…'");
  }

  @Test
  void namesTheColumnOfTheWholeLine() {
    assertRefused(
        () -> Field.parse(ID, PERFORMANCE, "cpu: range 10.90"),
        "/rule",
        "column 14: expected '..', found '.90'");
    assertRefused(
        () -> Field.parse(ID, PERFORMANCE, "\"cpu\": range"),
        "/rule",
        "column 13: expected a whole number, found the end of the line");
  }

  @Test
  void namesAllFaultsAtOnce() {
    assertRefused(
        () -> Field.parse(ID, PERFORMANCE, ": float 2..1 places 11"),
        new Fault("/name", "the name of a field must not be empty"),
        new Fault("/rule/places", "places must be 0 to 10, not 11"),
        new Fault("/rule/max", "a range must not end below its start: 2..1"));
    assertRefused(
        () -> Field.parse(ID, PERFORMANCE, "\"a\\nb\": rnge"),
        new Fault(
            "/name",
            "the name of a field must not contain control characters or half a surrogate pair"),
        new Fault(
            "/rule",
            "column 9: expected text, number, float, epoch, range, increment, decrement, sine, sawtooth, square, triangle, daily, weekly, walk, normal, sequence, replay or expression, found"
                + " 'rnge'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number 42",
        "float 2.50",
        "range 10..90",
        "float 0.5..2.5 places 3",
        "increment from 1 by 0.5",
        "decrement from 10 by 1"
      })
  void isEditableWhereItIsANumberOfPerformance(String notation) {
    assertThat(field(PERFORMANCE, notation).whyFixed()).isEmpty();
    assertThat(field(PERFORMANCE, notation).isEditable()).isTrue();
    assertThat(field(CONFIGURATION, notation).whyFixed())
        .contains("it is a Configuration field, and spikes change Performance fields only");
    assertThat(field(CONFIGURATION, notation).isEditable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"text web-01, TEXT_FIXED", "epoch, EPOCH_NOW"})
  void isFixedWhereItIsNoNumber(String notation, String type) {
    assertThat(field(PERFORMANCE, notation).whyFixed())
        .contains("it is no number (" + type + "), and spikes change numbers only");
    assertThat(field(PERFORMANCE, notation).isEditable()).isFalse();
    assertThat(field(CONFIGURATION, notation).whyFixed())
        .contains("it is a Configuration field, and spikes change Performance fields only");
  }

  @Test
  void takesAnotherRule() {
    assertThat(field(PERFORMANCE, "number 1").with(new FixedNumber(2)))
        .isEqualTo(field(PERFORMANCE, "number 2"));
  }

  private static Field field(CollectionType type, String notation) {
    return Field.parse(ID, type, "x: " + notation);
  }
}
