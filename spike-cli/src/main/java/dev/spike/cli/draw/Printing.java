package dev.spike.cli.draw;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Stop;
import dev.spike.cli.progress.Advance;
import dev.spike.cli.progress.Measure;
import dev.spike.cli.progress.Progress;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.domain.feed.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The writing of many rows, with somebody who watches it and may want it to end. */
record Printing(Console console, Stop stop, boolean quiet, int threads, long rows) {

  private static final Measure ROWS = Measure.counted("rows");
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /** Writes a feed to a file, or to where answers go; whether all of it could be written. */
  boolean print(FeedBuilder described, Format format, Optional<Path> file) {
    try {
      if (file.isPresent()) {
        return printTo(file.get(), described, format);
      } else {
        Advance sum = print(new Paging(described, format, false), console.out(), true);
        console.out().flush();
        remarkIfStopped(sum, "");
        return sum.done() == sum.total();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the rows cannot be written", e);
    }
  }

  private boolean printTo(Path file, FeedBuilder described, Format format) throws IOException {
    boolean zipped = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    Paging paging = new Paging(described, format, zipped);
    try (Draft draft = Draft.of(file)) {
      Advance sum = printTo(draft, file, paging);
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

  private Advance printTo(Draft draft, Path file, Paging paging) throws IOException {
    try {
      return print(paging, draft.out(), false);
    } catch (IOException e) {
      draft.discard();
      throw new UncheckedIOException(file + " cannot be written and is not kept", e);
    }
  }

  private Advance print(Paging paging, OutputStream out, boolean answers) throws IOException {
    long begin = System.nanoTime();
    Press press = Press.start(paging, out, threads);
    try (Progress progress = Progress.on(console, quiet, answers)) {
      while (!press.await(BETWEEN_LOOKS)) {
        progress.show(advance(press, begin));
        if (stop.isWished()) {
          press.stop();
        }
      }
    }
    return advance(press, begin);
  }

  private Advance advance(Press press, long begin) {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    return new Advance(ROWS, press.rows(), rows, elapsed);
  }

  private void remarkIfStopped(Advance sum, String where) {
    if (sum.done() < sum.total()) {
      console.remark("Stopped after " + sum.part() + where + ".");
    }
  }
}
