package dev.spike.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "-3.0, -3",
    "1e3, 1000",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775807.000, 9223372036854775807"
  })
  void isWholeWhereNothingIsLostByIt(BigDecimal number, long whole) {
    assertThat(Value.of(number)).isEqualTo(new Value.Whole(whole));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-2.50, -2.5",
    "1e-7, 0.0000001",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775809, -9223372036854775809",
    "1e20, 100000000000000000000"
  })
  void isDecimalWhereItHasAFractionOrIsTooLarge(BigDecimal number, String text) {
    assertThat(Value.of(number))
        .isEqualTo(new Value.Decimal(new BigDecimal(text)))
        .hasToString(text);
  }

  @Test
  void isPlainJavaOutside() {
    assertThat(new Value.Text("web-01").plain()).isEqualTo("web-01");
    assertThat(new Value.Whole(42).plain()).isEqualTo(42L);
    assertThat(new Value.Decimal(new BigDecimal("2.50")).plain()).isEqualTo(new BigDecimal("2.50"));
  }

  @Test
  void readsAsItIs() {
    assertThat(new Value.Text("web-01")).hasToString("web-01");
    assertThat(new Value.Whole(-42)).hasToString("-42");
    assertThat(new Value.Decimal(new BigDecimal("2.50"))).hasToString("2.50");
    assertThat(new Value.Decimal(new BigDecimal("0E-10"))).hasToString("0.0000000000");
  }
}
