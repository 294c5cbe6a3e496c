package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spike.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.ToIntFunction;

/** One call of the command line without a process: what it said and how it ended. */
record Call(int exit, String out, String err) {

  static Call of(String... arguments) {
    return over(streams -> Main.run(arguments, streams.in(), streams.out(), streams.err()));
  }

  /** A call of a shell that knows the given command too. */
  static Call of(Object command, boolean debug, String... arguments) {
    return over(streams -> new Shell(List.of(command), streams, debug).run(arguments));
  }

  private static Call over(ToIntFunction<Console> call) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8));
    int exit = call.applyAsInt(console);
    return new Call(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
