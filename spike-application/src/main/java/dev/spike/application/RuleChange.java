package dev.spike.application;

import dev.spike.domain.value.Rule;

/** How a rule comes from the present one, so that a change of one member keeps the others. */
@FunctionalInterface
public interface RuleChange {

  /** The rule that takes the place of {@code present}. */
  Rule over(Rule present);

  /** The same rule whatever was there. */
  static RuleChange to(Rule rule) {
    return present -> rule;
  }

  /** The rule stays as it is. */
  static RuleChange none() {
    return present -> present;
  }
}
