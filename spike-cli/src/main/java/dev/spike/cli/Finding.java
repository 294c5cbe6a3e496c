package dev.spike.cli;

import dev.spike.cli.console.Style;
import java.util.Locale;

/** What somebody who looks after Spike should know about one part of it. */
record Finding(String part, State state, String detail) {

  /** How a part is. */
  enum State {
    /** As it should be. */
    FINE(Style.GOOD),
    /** It works, but not for ever, or not as well as it could. */
    DOUBTFUL(Style.ACTIVE),
    /** It does not work. */
    BAD(Style.BAD);

    private final Style style;

    State(Style style) {
      this.style = style;
    }

    Style style() {
      return style;
    }
  }

  static Finding fine(String part, String detail) {
    return new Finding(part, State.FINE, detail);
  }

  static Finding bad(String part, String detail) {
    return new Finding(part, State.BAD, detail);
  }

  /** It is as it should be if something holds, and else only works. */
  static Finding doubtfulUnless(boolean holds, String part, String detail) {
    return new Finding(part, holds ? State.FINE : State.DOUBTFUL, detail);
  }

  String word() {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
