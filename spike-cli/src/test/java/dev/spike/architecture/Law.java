package dev.spike.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A rule with its reason, and the planted faults that it has to name lest it sleep. */
record Law(ArchRule rule, List<String> planted) {

  Law {
    if (planted.isEmpty()) {
      throw new IllegalArgumentException("plant a fault for the rule: " + rule.getDescription());
    }
  }

  static Law of(ArchRule rule, String... planted) {
    return new Law(rule, List.of(planted));
  }

  /** A law that has to find each of these classes at fault. */
  static Law of(ArchRule rule, Class<?>... planted) {
    return new Law(rule, Arrays.stream(planted).map(Class::getName).toList());
  }

  /** A law that has to find every single method of these classes at fault. */
  static Law ofMethods(ArchRule rule, Class<?>... planted) {
    return new Law(rule, Arrays.stream(planted).flatMap(Law::methods).toList());
  }

  private static Stream<String> methods(Class<?> planted) {
    return Arrays.stream(planted.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(method -> planted.getName() + "." + method.getName() + "(");
  }

  @Override
  public String toString() {
    return rule.getDescription();
  }
}
