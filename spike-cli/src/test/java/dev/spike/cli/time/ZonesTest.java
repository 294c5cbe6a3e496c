package dev.spike.cli.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "UTC", "Z", "+02:00", "America/New_York"})
  void areKnownByTheirNames(String name) {
    assertThat(Zones.named(name).getId()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berln, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "Berlin, Europe/Berlin",
    "new york, America/New_York",
    "utx, UTC"
  })
  void areSuggestedByNamesThatAreNear(String typed, String meant) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Zones.named(typed))
        .withMessage("there is no time zone '" + typed + "'; did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Middle-earth/Shire", "+99:00"})
  void areRefusedOtherwise(String typed) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Zones.named(typed))
        .withMessageEndingWith("'; zones are named like Europe/Berlin, UTC or +02:00");
  }
}
