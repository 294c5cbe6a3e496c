package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "a/b", ".", "api", "\"", "a: b", " a ", "\uD83D\uDE80"})
  void isWhatPeopleCallTheirFields(String text) {
    assertThat(new FieldName(text)).hasToString(text);
  }

  @Test
  void isRefusedForAllFaultsAtOnce() {
    assertRefused(() -> new FieldName(""), "", "the name of a field must not be empty");
    assertRefused(
        () -> new FieldName("\n".repeat(10_000)),
        new Fault("", "the name of a field must not be empty"),
        new Fault("", "the name of a field must have at most 255 characters, not 10000"),
        new Fault(
            "",
            "the name of a field must not contain control characters or half a surrogate pair"));
  }
}
