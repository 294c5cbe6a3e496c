package dev.spike.cli.draw;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.cli.progress.Advance;
import dev.spike.cli.progress.Measure;
import dev.spike.cli.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The writing of many rows, with somebody who watches it and may want it to end. */
record Printing(Console console, Stop stop, boolean quiet, Measure measure, long rows) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** Writes to a file, or to where answers go; whether all of it could be written. */
  boolean print(Writing.Script script, Optional<Path> file) {
    try {
      if (file.isPresent()) {
        return printTo(file.get(), script);
      } else {
        Advance sum = print(script, console.out(), false, true);
        console.out().flush();
        remarkIfStopped(sum, "");
        return sum.done() == sum.total();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written", e);
    }
  }

  private boolean printTo(Path file, Writing.Script script) throws IOException {
    boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (Draft draft = Draft.of(file)) {
      Advance sum = printTo(draft, file, script, zipped);
      remarkIfStopped(sum, "; they are in " + draft.written());
      if (sum.done() == sum.total()) {
        draft.finish();
        if (!quiet) {
          console.remark("Wrote " + sum.sum() + " to " + file + ".");
        }
      }
      return sum.done() == sum.total();
    }
  }

  private Advance printTo(Draft draft, Path file, Writing.Script script, boolean zipped)
      throws IOException {
    try {
      return print(script, draft.out(), zipped, false);
    } catch (IOException e) {
      draft.discard();
      throw new UncheckedIOException(file + " cannot be written and is not kept", e);
    }
  }

  private Advance print(Writing.Script script, OutputStream out, boolean zipped, boolean answers)
      throws IOException {
    long begin = System.nanoTime();
    Writing writing = script.begin(out, zipped);
    try (Progress progress = Progress.on(console, quiet, answers)) {
      while (!writing.await(BETWEEN_LOOKS)) {
        progress.show(advance(writing, begin));
        if (stop.isWished()) {
          writing.stop();
        }
      }
    }
    return advance(writing, begin);
  }

  private Advance advance(Writing writing, long begin) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    return new Advance(measure, writing.rows(), rows, elapsed);
  }

  private void remarkIfStopped(Advance sum, String where) {
    if (sum.done() < sum.total()) {
      console.remark("Stopped after " + sum.part() + where + ".");
    }
  }
}
