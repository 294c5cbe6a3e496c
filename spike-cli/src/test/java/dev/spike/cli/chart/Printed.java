package dev.spike.cli.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Pictures as texts. */
final class Printed {

  private Printed() {}

  /** What is printed on a terminal of so many columns. */
  static String on(int columns, boolean colours, Consumer<Paper> picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(false, true, false, colours, OptionalInt.of(columns));
    Console console =
        new Console(
            InputStream.nullInputStream(), new PrintStream(out, true, UTF_8), System.err, terminal);
    picture.accept(new Paper(console));
    return out.toString(UTF_8);
  }

  /** A picture as it has to be. */
  static String golden(String name) {
    try (InputStream in = Printed.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
