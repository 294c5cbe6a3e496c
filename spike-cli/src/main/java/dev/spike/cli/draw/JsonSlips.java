package dev.spike.cli.draw;

import dev.spike.cli.console.Console;
import java.io.PrintStream;

/** Draws as the service answers them. */
record JsonSlips(Console console, boolean pretty) implements Slips {

  @Override
  public void put(Drawn drawn) {
    PrintStream out = console.out();
    if (pretty) {
      out.print(drawn.pretty());
    } else {
      out.write(drawn.answer(), 0, drawn.answer().length);
    }
    out.print('\n');
    out.flush();
  }
}
