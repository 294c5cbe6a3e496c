package dev.spike.cli.console;

import java.io.PrintStream;
import java.util.OptionalInt;

/** Where answers for people are written, as wide and as colourful as they can be seen. */
public final class Paper {

  private final PrintStream out;
  private final Terminal terminal;

  /** The answer of a call. */
  public Paper(Console console) {
    out = console.out();
    terminal = console.terminal();
  }

  /** How many cells a line may have, if that matters. */
  public OptionalInt columns() {
    return terminal.columns();
  }

  /** Writes a line; what is in it stands as it is. */
  public void line(String text) {
    out.println(text);
  }

  /** A text in a style, if there are colours; control letters in it come to nothing. */
  public String styled(Style style, String text) {
    String plain = Cells.plain(text);
    return terminal.colours() ? style.on(plain) : plain;
  }
}
