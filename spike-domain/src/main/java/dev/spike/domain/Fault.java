package dev.spike.domain;

import java.util.Objects;

/**
 * One thing that is wrong with an input: where it stands, as a path of member names such as {@code
 * /fields/0/max} (empty for the input as a whole), and one sentence that says what is allowed.
 */
public record Fault(String pointer, String detail) {

  public Fault {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(detail);
  }

  /** This fault, seen from the thing that has the faulty one as its member. */
  Fault within(String member) {
    return member.isEmpty() ? this : new Fault("/" + member + pointer, detail);
  }
}
