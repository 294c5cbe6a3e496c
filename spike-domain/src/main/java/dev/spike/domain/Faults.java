package dev.spike.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects everything that is wrong with one input, so that it is refused once and completely. */
public final class Faults {

  private final List<Fault> found;

  /** Begins with nothing wrong. */
  public Faults() {
    found = new ArrayList<>();
  }

  /**
   * Notes a fault of {@code member} unless {@code holds}; the sentence is made only when needed.
   */
  public Faults check(boolean holds, String member, String sentence, Object... parts) {
    if (!holds) {
      found.add(new Fault("", Texts.sentence(sentence, parts)).within(member));
    }
    return this;
  }

  /** Builds a member, or notes why it cannot be built, under the member's name. */
  public <T> Optional<T> member(String member, Supplier<T> build) {
    try {
      return Optional.of(build.get());
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      refusal.faults().forEach(fault -> found.add(fault.within(member)));
      return Optional.empty();
    }
  }

  /** Whether nothing wrong has been found so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Refuses the input if anything was wrong with it. */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, found);
    }
  }
}
