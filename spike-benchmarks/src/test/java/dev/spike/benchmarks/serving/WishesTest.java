package dev.spike.benchmarks.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishesTest {

  @Test
  void areForEverythingWhenNothingIsSaid() {
    Wishes wishes = Wishes.of(List.of());
    assertThat(wishes.parts()).containsExactly(Part.values());
    assertThat(wishes.rounds()).isEqualTo(3);
    assertThat(wishes.round()).isEqualTo(Duration.ofSeconds(10));
    assertThat(wishes.postgres()).isEmpty();
  }

  @Test
  void nameWhatIsMeasuredAndForHowLong() {
    Wishes wishes =
        Wishes.of(List.of("growth", "--rounds", "7", "speed", "--seconds", "20", "--quick"));
    assertThat(wishes.parts()).containsExactly(Part.SPEED, Part.GROWTH);
    assertThat(wishes.rounds()).isEqualTo(7);
    assertThat(wishes.round()).isEqualTo(Duration.ofSeconds(20));
    assertThat(wishes.either(1, 2)).isEqualTo(2);
  }

  @Test
  void areRefusedWhenTheyAreNotUnderstood() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.of(List.of("sped")))
        .withMessageContaining("sped")
        .withMessageContaining("speed, memory, start, growth, bends");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.of(List.of("--fast")))
        .withMessageContaining("--fast");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.of(List.of("--rounds", "0")))
        .withMessageContaining("--rounds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wishes.of(List.of("--postgres")))
        .withMessageContaining("--postgres");
  }
}
