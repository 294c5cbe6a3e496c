package dev.spike.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesAreAliveTest {

  private static final JavaClasses PLANTED = House.planted().classes();

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  void findsEveryPlantedFault(Law law) {
    String report = String.join("\n", law.rule().evaluate(PLANTED).getFailureReport().getDetails());

    assertThat(report).contains(law.planted());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  void givesItsReason(Law law) {
    assertThat(law.rule().getDescription()).contains("because");
  }

  @Test
  void provesTheLawsThatAreApplied() {
    assertThat(laws()).hasSameSizeAs(Laws.of(House.real())).hasSizeGreaterThan(15);
  }

  @Test
  void acceptsNoLawWithoutAPlantedFault() {
    Law law = laws().get(0);

    assertThatIllegalArgumentException().isThrownBy(() -> new Law(law.rule(), List.of()));
  }

  static List<Law> laws() {
    return Laws.of(House.planted());
  }
}
