package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.csv, orders.csv, true",
    "*.csv, .csv, true",
    "*.csv, orders.CSV, false",
    "*.csv, orders.csv.gz, false",
    "*, anything, true",
    "*, '', true",
    "**, '', true",
    "?, '', false",
    "?, a, true",
    "?, ab, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "a*b*c, aXbYc, true",
    "a*b*c, abc, true",
    "a*b*c, aXbYcZ, false",
    "a*b*c, acb, false",
    "*ab, aab, true",
    "*ab*, xxaabyy, true",
    "*aab, aaab, true",
    "a*, b, false",
    "abc, abc, true",
    "abc, ab, false",
    "abc, abcd, false",
    "a*?, a, false",
    "a*?, ab, true",
    "[ab].csv, a.csv, false",
    "{a}.csv, {a}.csv, true"
  })
  void matchesNames(String pattern, String name, boolean fits) {
    assertThat(new Glob(pattern).matches(name)).isEqualTo(fits);
    assertThat(new Glob(pattern)).hasToString(pattern);
  }

  @Test
  void isNotSlowedDownByAnyPattern() {
    assertThat(new Glob("*a".repeat(120) + "b").matches("a".repeat(5_000))).isFalse();
  }

  @Test
  void neverLeavesADirectory() {
    Refusals.assertRefused(
        () -> new Glob("../*.csv"),
        "",
        "a pattern of file names must not contain a slash: '../*.csv'");
    Refusals.assertRefused(
        () -> new Glob("..\\x"), "", "a pattern of file names must not contain a slash: '..\\x'");
    Refusals.assertRefused(
        () -> new Glob(""), "", "a pattern of file names has 1 to 255 characters");
    Refusals.assertRefused(
        () -> new Glob("x".repeat(256)), "", "a pattern of file names has 1 to 255 characters");
    assertThat(new Glob("x".repeat(255)).matches("x".repeat(255))).isTrue();
  }
}
