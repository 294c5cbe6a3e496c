package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTest {

  private static final String ROCKET = "\uD83D\uDE80";

  @ParameterizedTest
  @ValueSource(strings = {"Router", "Router (Copy 1)", "...", ".a", "UI", "apis", "a\\b", "100%"})
  void isWhatPeopleCallTheirCollections(String text) {
    assertThat(new CollectionName(text)).hasToString(text);
  }

  @Test
  void hasUpTo255Characters() {
    assertThat(new CollectionName("a".repeat(255)).text()).hasSize(255);
    assertThat(new CollectionName(ROCKET.repeat(255)).text()).hasSize(510);
    for (int length : new int[] {256, 10_000}) {
      assertRefused(
          () -> new CollectionName("a".repeat(length)),
          "",
          "the name of a collection must have at most 255 characters, not " + length);
    }
    assertRefused(
        () -> new CollectionName(ROCKET.repeat(256)),
        "",
        "the name of a collection must have at most 255 characters, not 256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "a/b", "/a", "a/"})
  void fitsIntoAnAddress(String text) {
    assertRefused(
        () -> new CollectionName(text), "", "the name of a collection must not contain '/'");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          .       | a collection must not be called '.'
          ..      | a collection must not be called '..'
          ui      | the name 'ui' is taken by Spike itself
          api     | the name 'api' is taken by Spike itself
          webjars | the name 'webjars' is taken by Spike itself
          metrics | the name 'metrics' is taken by Spike itself
          ``      | the name of a collection must not be empty
          `  `    | the name of a collection must not be empty
          """)
  void standsForNothingElse(String text, String detail) {
    assertRefused(() -> new CollectionName(text), "", detail);
  }

  @Test
  void isRefusedForAllFaultsAtOnce() {
    assertRefused(
        () -> new CollectionName("/\n\uD83D".repeat(100)),
        new Fault("", "the name of a collection must have at most 255 characters, not 300"),
        new Fault(
            "",
            "the name of a collection must not contain control characters or half a surrogate"
                + " pair"),
        new Fault("", "the name of a collection must not contain '/'"));
  }
}
