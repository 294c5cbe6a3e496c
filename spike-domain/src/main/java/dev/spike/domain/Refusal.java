package dev.spike.domain;

import java.util.List;
import java.util.stream.Collectors;

/** Spike's no: what kind of no it is, and everything that was wrong. */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final transient List<Fault> faults;

  /** Refuses an input for all of its faults at once. */
  public Refusal(Kind kind, List<Fault> faults) {
    super(faults.stream().map(Fault::detail).collect(Collectors.joining("; ")), null, false, false);
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  /** Refuses for one reason that concerns the whole input. */
  public Refusal(Kind kind, String detail) {
    this(kind, List.of(new Fault("", detail)));
  }

  /** Refuses one member of an input. */
  public static Refusal invalid(String member, String detail) {
    return new Refusal(Kind.INVALID, List.of(new Fault("", detail).within(member)));
  }

  /** What kind of no this is. */
  public Kind kind() {
    return kind;
  }

  /** Everything that was wrong, in the order of the input. */
  public List<Fault> faults() {
    return faults;
  }

  /** The kinds of no, so that each door can say it in its own way. */
  public enum Kind {
    /** The input breaks a rule, whoever sends it. */
    INVALID,
    /** Nobody is known to stand behind the request. */
    UNKNOWN_CALLER,
    /** The caller is known, but this is not theirs to see or do. */
    FORBIDDEN,
    /** There is no such thing. */
    MISSING,
    /** It collides with something that is already there. */
    CONFLICT,
    /** It was changed by somebody else since it was read. */
    STALE,
    /** It was tried too often in too short a time. */
    TOO_OFTEN,
    /** It cannot be answered as things are: there is nothing to generate. */
    EMPTY
  }
}
