package dev.spike.cli;

import dev.spike.application.storage.Unavailable;
import dev.spike.cli.chain.ChainLost;
import dev.spike.cli.console.LostOutput;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.imports.Unfinished;
import dev.spike.domain.Refusal;
import dev.spike.http.place.Broken;
import dev.spike.http.place.Unreachable;
import dev.spike.persistence.jpa.UnusableDatabase;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on one line what is wrong and what to do about it, and knows the exit code for it. */
final class Complaints {

  private final PrintStream err;
  private final boolean debug;

  Complaints(PrintStream err, boolean debug) {
    this.err = err;
    this.debug = debug;
  }

  ExitCode about(Throwable failure) {
    if (failure instanceof ParameterException wrong) {
      return say(usage(wrong), ExitCode.WRONG_USAGE);
    }
    if (failure instanceof Refusal refusal) {
      return say(refusal.getMessage(), ExitCode.of(refusal.kind()));
    }
    if (failure instanceof UnusableDatabase
        || failure instanceof Unavailable
        || failure instanceof ChainLost
        || failure instanceof Unreachable) {
      return say(failure.getMessage(), ExitCode.UNREACHABLE);
    }
    if (failure instanceof Broken || failure instanceof Unfinished) {
      return say(failure.getMessage(), ExitCode.FAILED);
    }
    if (failure instanceof UncheckedIOException file) {
      return say(file.getMessage() + " (" + file.getCause() + ")", ExitCode.FAILED);
    }
    if (failure instanceof LostOutput lost) {
      return lost.readerHasGone() ? ExitCode.FINE : say(unwritable(lost), ExitCode.FAILED);
    }
    return unexpected(failure);
  }

  private ExitCode unexpected(Throwable failure) {
    if (debug) {
      failure.printStackTrace(err);
    }
    String advice = debug ? "please report it with the lines above" : "SPIKE_DEBUG=1 shows where";
    return say("something unexpected happened (" + failure + "); " + advice, ExitCode.FAILED);
  }

  private static String usage(ParameterException wrong) {
    if (wrong instanceof WrongUsage own) {
      return own.getMessage();
    }
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return UnknownWord.in(unmatched).complaint();
    }
    String complaint = wrong.getMessage();
    String begin = complaint.substring(0, 1).toLowerCase(Locale.ROOT);
    return begin + complaint.substring(1) + "; see '" + help(wrong.getCommandLine()) + "'";
  }

  /** The command that explains this one. */
  static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName().replaceFirst("^spike", "spike help");
  }

  private static String unwritable(LostOutput lost) {
    return "the output cannot be written (" + lost.getMessage() + "); make room or write elsewhere";
  }

  // One line whatever was typed: a line break inside an argument must not end ours.
  private ExitCode say(String complaint, ExitCode exit) {
    err.println("spike: " + complaint.replaceAll("\\p{Cc}+", " "));
    return exit;
  }
}
