package dev.spike.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void saysAllFaultsInOneMessage() {
    Fault first = new Fault("/min", "min is too small");
    Fault second = new Fault("/max", "max is too large");

    Refusal refusal = new Refusal(Refusal.Kind.INVALID, List.of(first, second));

    assertThat(refusal).hasMessage("min is too small; max is too large");
    assertThat(refusal.faults()).containsExactly(first, second);
  }

  @Test
  void concernsTheWholeInputWhereNoMemberIsNamed() {
    Refusal refusal = new Refusal(Refusal.Kind.MISSING, "there is no collection 'Router'");

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MISSING);
    assertThat(refusal.faults()).containsExactly(new Fault("", "there is no collection 'Router'"));
  }

  @Test
  void namesTheMemberThatIsInvalid() {
    Refusal refusal = Refusal.invalid("end", "too late");

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(refusal.faults()).containsExactly(new Fault("/end", "too late"));
  }

  @Test
  void keepsItsFaultsWhateverBecomesOfTheListTheyCameIn() {
    List<Fault> given = new ArrayList<>(List.of(new Fault("/end", "too late")));
    Refusal refusal = new Refusal(Refusal.Kind.INVALID, given);
    given.clear();

    assertThat(refusal.faults()).hasSize(1);
  }

  @Test
  void costsNoStackTrace() {
    assertThat(new Refusal(Refusal.Kind.EMPTY, "nothing to generate").getStackTrace()).isEmpty();
  }
}
