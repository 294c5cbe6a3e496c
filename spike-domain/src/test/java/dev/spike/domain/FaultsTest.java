package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class FaultsTest {

  private final Faults faults = new Faults();

  @Test
  void refusesOnceForEverythingThatWasWrong() {
    faults.check(false, "min", "min must be %s", "small");
    faults.check(true, "step", "never asked for");
    faults.check(false, "max", "max must be large");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(faults::refuseIfAny)
        .withMessage("min must be small; max must be large")
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(
                        new Fault("/min", "min must be small"),
                        new Fault("/max", "max must be large")));
  }

  @Test
  void namesThePlaceOfANestedFault() {
    assertThat(
            faults.<String>member(
                "fields",
                () -> {
                  throw Refusal.invalid("0", "the first field is wrong");
                }))
        .isEmpty();

    assertThat(faults.isEmpty()).isFalse();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(faults::refuseIfAny)
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(new Fault("/fields/0", "the first field is wrong")));
  }

  @Test
  void handsOutWhatCouldBeBuilt() {
    assertThat(faults.member("name", () -> "cpu")).contains("cpu");
    assertThat(faults.isEmpty()).isTrue();
    assertThatCode(faults::refuseIfAny).doesNotThrowAnyException();
  }

  @Test
  void letsAnotherKindOfRefusalThrough() {
    Refusal missing = new Refusal(Refusal.Kind.MISSING, "there is no collection 'Router'");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                faults.member(
                    "collection",
                    () -> {
                      throw missing;
                    }))
        .isSameAs(missing);
  }
}
