package dev.spike.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses CLASSES = House.real().classes();

  @ParameterizedTest(name = "{0}")
  @MethodSource("laws")
  void isKept(Law law) {
    law.rule().check(CLASSES);
  }

  static List<Law> laws() {
    return Laws.of(House.real());
  }
}
