package dev.spike.http;

/** A request that the door itself does not let in. */
final class TurnedAway extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  TurnedAway(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  TurnedAway(int status, String detail) {
    this(Problem.of(status, detail));
  }

  Problem problem() {
    return problem;
  }
}
