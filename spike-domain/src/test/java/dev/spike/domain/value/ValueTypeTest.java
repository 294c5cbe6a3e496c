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
    "decrement from 10 by 1, DECREMENT, true"
  })
  void tellsTheRulesApartAndWhichOfThemAreNumbers(
      String notation, ValueType type, boolean numeric) {
    assertThat(Rule.parse(notation).type()).isEqualTo(type);
    assertThat(type.isNumeric()).isEqualTo(numeric);
  }

  @Test
  void hasEightKinds() {
    assertThat(ValueType.values()).hasSize(8);
  }
}
