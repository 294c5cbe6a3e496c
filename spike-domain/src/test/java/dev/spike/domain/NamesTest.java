package dev.spike.domain;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final String ROCKET = "\uD83D\uDE80";

  @ParameterizedTest
  @ValueSource(strings = {"x", "a b", "Grüße", "cpu: load", "\"quoted\"", ROCKET, "a/b", ".."})
  void acceptWhatPeopleCallThings(String name) {
    assertThat(check(name).isEmpty()).isTrue();
  }

  @Test
  void countCharactersAsPeopleDo() {
    assertThat(check("a".repeat(Names.LONGEST)).isEmpty()).isTrue();
    assertThat(check(ROCKET.repeat(Names.LONGEST)).isEmpty()).isTrue();
    assertRefusedFor(
        "a".repeat(256), "the name of a thing must have at most 255 characters, not 256");
    assertRefusedFor(
        ROCKET.repeat(256), "the name of a thing must have at most 255 characters, not 256");
    assertRefusedFor(
        "a".repeat(10_000), "the name of a thing must have at most 255 characters, not 10000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u2003 "})
  void mustNotBeEmpty(String name) {
    assertRefusedFor(name, "the name of a thing must not be empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u0000", "\u007Fa", "\u0085", "\uD83D", "a\uDE80"})
  void mustNotContainWhatCannotBeSeenOrKept(String name) {
    assertRefusedFor(
        name, "the name of a thing must not contain control characters or half a surrogate pair");
  }

  @Test
  void areRefusedForAllFaultsAtOnce() {
    assertRefused(
        () -> check("\n".repeat(256)).refuseIfAny(),
        new Fault("", "the name of a thing must not be empty"),
        new Fault("", "the name of a thing must have at most 255 characters, not 256"),
        new Fault(
            "",
            "the name of a thing must not contain control characters or half a surrogate pair"));
  }

  private static Faults check(String name) {
    Faults faults = new Faults();
    Names.check(faults, "a thing", name);
    return faults;
  }

  private static void assertRefusedFor(String name, String detail) {
    assertRefused(() -> check(name).refuseIfAny(), "", detail);
  }
}
