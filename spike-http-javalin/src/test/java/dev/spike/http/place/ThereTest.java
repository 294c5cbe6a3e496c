package dev.spike.http.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThereTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8088/, http://127.0.0.1:8088",
    "https://spike.example.org, https://spike.example.org",
    "http://spike.example.org, http://spike.example.org",
    "localhost:8088, http://localhost:8088",
    "127.0.0.1, http://127.0.0.1",
    "[::1]:8088, http://[::1]:8088",
    "spike.example.org, https://spike.example.org",
    "localhost.example.org, https://localhost.example.org"
  })
  void isAtAnAddressThatIsOpenOnlyNearby(String written, String address) {
    assertThat(There.address(written)).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://spike",
        "http://",
        "http://u:p@spike",
        "http://spike?x=1",
        "http://spike#x"
      })
  void isAtNoOtherAddress(String written) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> There.address(written))
        .withMessageContaining("looks like");
  }
}
