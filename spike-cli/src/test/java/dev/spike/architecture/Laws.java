package dev.spike.architecture;

import java.util.List;
import java.util.stream.Stream;

/** Every law of the house. A law that is not listed here is none, and none goes unproven. */
final class Laws {

  private Laws() {}

  static List<Law> of(House house) {
    return Stream.of(PlanLaws.of(house), PurityLaws.of(house), FormLaws.of(house))
        .flatMap(List::stream)
        .toList();
  }
}
