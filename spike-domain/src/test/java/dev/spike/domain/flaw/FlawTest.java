package dev.spike.domain.flaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlawTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing",
        "missing cpu",
        "missing cpu, \"disk used\" at 10%",
        "missing \"at\", \"by\", \"a,b\"",
        "null cpu at 0.0001%",
        "frozen cpu at 99.9999%",
        "late by 5m",
        "late seen by 1h30m at 20%",
        "jump reset",
        "jump reset requests at 100%",
        "jump reset requests at 5%",
        "jump wrap32 octets",
        "jump wrap64 octets, packets at 50%",
        "error 400",
        "error 599 at 30%",
        "timeout",
        "timeout after 30s at 5%",
        "slow by 10m",
        "slow by 2s spread 2s at 50%",
        "malformed at 1%"
      })
  void isReadAsItIsWritten(String notation) {
    assertThat(Flaw.parse(notation)).hasToString(notation);
    assertThat(Flaw.parse(notation)).isEqualTo(Flaw.parse(notation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "missing cpu at 100% | missing cpu",
        "missing  cpu ,mem   at 010.00% | missing cpu, mem at 10%",
        "timeout after 1m | timeout",
        "timeout after 60s at 100% | timeout",
        "slow by 1000ms spread 0s | slow by 1s",
        "jump reset at 100.0% | jump reset at 100%"
      })
  void isWrittenWithoutWhatGoesWithoutSaying(String notation, String written) {
    assertThat(Flaw.parse(notation)).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | column 1: expected missing, null, frozen, late, jump, error, timeout, slow or"
            + " malformed, found the end of the line",
        "lost cpu | column 1: expected missing, null, frozen, late, jump, error, timeout, slow or"
            + " malformed, found 'lost'",
        "jump cpu | column 6: expected reset, wrap32 or wrap64, found 'cpu'",
        "missing cpu mem | column 13: expected at or the end of the line, found 'mem'",
        "missing cpu, | column 13: expected the name of a field, found the end of the line",
        "missing ,cpu | column 9: expected the name of a field, found ',cpu'",
        "missing at 10 | column 14: expected '%', found the end of the line",
        "missing at 10% cpu | column 16: expected the end of the line, found 'cpu'",
        "missing at 0% | a chance is above 0% and at most 100%, not 0%",
        "missing at -1% | a chance is above 0% and at most 100%, not -1%",
        "missing at 101% | a chance is above 0% and at most 100%, not 101%",
        "missing at 0.00001% | a chance has at most 4 decimal places",
        "missing cpu, cpu | a field is named twice",
        "late | column 5: expected 'by', found the end of the line",
        "late by 0s | late must be longer than nothing",
        "late by 1500ms | late is counted in whole seconds",
        "slow by 0s | slow must be longer than nothing",
        "slow by 11m | slow is at most 10m long",
        "slow by 1s spread 2s | a spread is that of slow, and at most as long as it is slow by",
        "timeout after 0s | timeout must be longer than nothing",
        "timeout after 601s | timeout is at most 10m long",
        "error | column 6: expected a whole number, found the end of the line",
        "error 399 | an error has a status from 400 to 599, not 399",
        "error 600 | an error has a status from 400 to 599, not 600",
        "error 503 cpu | column 11: expected at or the end of the line, found 'cpu'",
        "malformed cpu | column 11: expected at or the end of the line, found 'cpu'"
      })
  void isRefusedByName(String notation, String reason) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Flaw.parse(notation))
        .withMessage(reason);
  }

  @Test
  void isSaidOnce() {
    List<String> lines =
        List.of("missing", "null cpu", "missing cpu at 5%", "null mem, cpu", "null mem", "null");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Flaws.parse(lines))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(fault -> fault.pointer() + " " + fault.detail())
                    .containsExactly(
                        "/2 what is 'missing' is said twice",
                        "/3 what is 'null' is said twice",
                        "/4 what is 'null' is said twice",
                        "/5 what is 'null' is said twice"));
  }

  @Test
  void areFiftyAtMost() {
    List<String> many = IntStream.range(0, 51).mapToObj(i -> "missing f" + i).toList();

    assertThat(Flaws.parse(many.subList(0, 50)).all()).hasSize(50);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Flaws.parse(many))
        .withMessage("a spike has at most 50 faults");
  }
}
