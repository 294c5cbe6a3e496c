package dev.spike.domain.collection;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionTypeTest {

  @ParameterizedTest
  @CsvSource({
    "Performance, PERFORMANCE",
    "performance, PERFORMANCE",
    "PERFORMANCE, PERFORMANCE",
    "Configuration, CONFIGURATION",
    "cONFIGURATION, CONFIGURATION"
  })
  void isReadInUpperOrLowerCase(String label, CollectionType type) {
    assertThat(CollectionType.parse(label)).isEqualTo(type);
  }

  @Test
  void readsAsTheOutsideWorldNamesIt() {
    assertThat(CollectionType.PERFORMANCE).hasToString("Performance");
    assertThat(CollectionType.CONFIGURATION).hasToString("Configuration");
  }

  @Test
  void isOneOfTwo() {
    assertRefused(
        () -> CollectionType.parse("Perf\n" + "x".repeat(100)),
        "",
        "the type of a collection is Performance or Configuration, not 'Perf\uFFFD"
            + "x".repeat(55)
            + "…'");
    assertRefused(
        () -> CollectionType.parse(""),
        "",
        "the type of a collection is Performance or Configuration, not ''");
  }
}
