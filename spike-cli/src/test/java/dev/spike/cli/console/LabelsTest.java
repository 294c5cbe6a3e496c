package dev.spike.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class LabelsTest {

  private enum Size {
    SMALL,
    MIDDLING,
    LARGE
  }

  private static final class Sizes extends Labels<Size> {

    private Sizes() {
      super(Words.of("a size", Size.values()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"large", "LARGE", "Large"})
  void areReadInUpperOrLowerCase(String text) {
    assertThat(new Sizes().convert(text)).isEqualTo(Size.LARGE);
  }

  @Test
  void areCompletedInTheirOrder() {
    assertThat(new Sizes()).containsExactly("small", "middling", "large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "larg", "large ", "huge"})
  void areNamedToWhoeverTypesAnother(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new Sizes().convert(text))
        .withMessage("a size is small, middling or large, not '" + text + "'");
  }
}
