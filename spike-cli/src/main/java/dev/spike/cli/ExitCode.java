package dev.spike.cli;

import dev.spike.domain.Refusal;

/** What a call of Spike tells the shell when it ends. */
enum ExitCode {
  FINE(0, "it is done"),
  FAILED(1, "it failed for a reason that is not yours; or diff: different, doctor: bad"),
  WRONG_USAGE(2, "the command, or something that it was given, is not as it must be"),
  NOT_FOUND(3, "there is no such thing"),
  REFUSED(4, "it is understood, but a rule forbids it"),
  UNREACHABLE(5, "the database, the server or a chain of alerts cannot be reached"),
  RED(6, "a test of alerts was played, and its verdict is red"),
  STOPPED(130, "it was stopped by Ctrl-C");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** The code and what it means, on one line. */
  String line() {
    return code + "  " + meaning;
  }

  static ExitCode of(Refusal.Kind kind) {
    return switch (kind) {
      case MISSING -> NOT_FOUND;
      case INVALID -> WRONG_USAGE;
      case UNKNOWN_CALLER, FORBIDDEN, CONFLICT, STALE, TOO_OFTEN, EMPTY -> REFUSED;
    };
  }
}
