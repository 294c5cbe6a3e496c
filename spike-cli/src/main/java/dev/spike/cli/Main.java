package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.LossNoticingStream;
import dev.spike.cli.console.Screen;
import dev.spike.cli.console.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Spike's only {@code main}: one call of the command line from its arguments to its exit code. */
public final class Main {

  private Main() {}

  /** Runs one command of the shell and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = new Screen(System.getenv()).terminal();
    System.exit(run(args, new Console(System.in, standardOutput(), System.err, terminal)));
  }

  /** Runs one command on the given streams and returns its exit code; never throws. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, new Console(in, out, err));
  }

  private static int run(String[] args, Console console) {
    boolean debug = "1".equals(System.getenv("SPIKE_DEBUG"));
    return new Shell(new Commands(console).neededFor(args), console, debug).run(args);
  }

  // System.out would write in the locale's charset and keep to itself that its reader has gone.
  private static PrintStream standardOutput() {
    FileOutputStream descriptor = new FileOutputStream(FileDescriptor.out);
    return new PrintStream(
        new BufferedOutputStream(new LossNoticingStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
