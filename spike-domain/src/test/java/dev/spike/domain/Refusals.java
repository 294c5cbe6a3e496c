package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;

/** What tests expect of a no. */
public final class Refusals {

  private Refusals() {}

  /** Expects an invalid input to be refused for exactly one fault. */
  public static void assertRefused(Runnable act, String pointer, String detail) {
    assertRefused(act, new Fault(pointer, detail));
  }

  /** Expects an invalid input to be refused for exactly these faults. */
  public static void assertRefused(Runnable act, Fault... faults) {
    List<Fault> expected = Arrays.asList(faults);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(act::run)
        .returns(Refusal.Kind.INVALID, Refusal::kind)
        .returns(expected, Refusal::faults);
  }
}
