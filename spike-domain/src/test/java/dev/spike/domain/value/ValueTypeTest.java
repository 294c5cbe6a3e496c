package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {

  @ParameterizedTest
  @CsvSource({
    "text web-01, TEXT_FIXED, false",
    "number 42, NUMBER_FIXED, true",
    "float 2.50, FLOAT_FIXED, true",
    "epoch, EPOCH_NOW, false",
    "range 10..90, NUMBER_RANGE, true",
    "float 0.5..2.5 places 3, FLOAT_RANGE, true",
    "increment from 1 by 0.5, INCREMENT, true",
    "decrement from 10 by 1, DECREMENT, true",
    "range 10..90 hold 5m, NUMBER_RANGE, true",
    "float 0.5..2.5 hold 5m, FLOAT_RANGE, true",
    "sine 0..1 every 1h, SINE, true",
    "sawtooth 0..1 every 1h, SAWTOOTH, true",
    "square 0..1 every 1h, SQUARE, true",
    "triangle 0..1 every 1h, TRIANGLE, true",
    "daily UTC 00:00=1, DAILY, true",
    "weekly UTC mon-00:00=1, WEEKLY, true",
    "walk 0..1 step 0.1 every 1s, RANDOM_WALK, true",
    "normal 5 deviation 1, NORMAL, true",
    "sequence 1 2 every 1m, SEQUENCE, true",
    "replay 0s=1 every 1m, REPLAY, true",
    "expression a * 2, EXPRESSION, true"
  })
  void tellsTheRulesApartAndWhichOfThemAreNumbers(
      String notation, ValueType type, boolean numeric) {
    assertThat(Rule.parse(notation).type()).isEqualTo(type);
    assertThat(type.isNumeric()).isEqualTo(numeric);
  }

  @Test
  void hasAsManyKindsAsThereAreRules() {
    assertThat(ValueType.values()).hasSize(19);
  }
}
