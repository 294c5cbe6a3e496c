package dev.spike.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "line\nbreak\t\u0001", "🔑", "\uFFFD"})
  void isWhatCanBeStored(String text) {
    assertThat(Storable.text(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\uD83Db", "a\uDD11b"})
  void isWithoutWhatCannot(String text) {
    assertThat(Storable.text(text)).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"🔑\uD83D", "\u0000🔑"})
  void keepsWhatStandsBeside(String text) {
    assertThat(Storable.text(text)).contains("🔑").contains("\uFFFD").hasSize(3);
  }
}
