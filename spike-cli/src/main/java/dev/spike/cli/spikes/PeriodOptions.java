package dev.spike.cli.spikes;

import dev.spike.cli.console.Console;
import dev.spike.cli.time.TimeReader;
import dev.spike.cli.time.ZoneOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import picocli.CommandLine.Option;

/** Which time a preview shows, to be mixed into a command. */
final class PeriodOptions {

  private static final Duration USUALLY_LONG = Duration.ofHours(1);
  private static final long MOST_POINTS = 160;
  private static final long DAY = 86_400;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "When the picture begins: some time before the spike if left out.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "When the picture ends: some time after the spike if left out.")
  private Optional<String> to = Optional.empty();

  /** What is shown. */
  record Period(Instant from, Instant to) {

    /** How far points lie apart of which there are enough for a picture. */
    Duration step() {
      double least = Duration.between(from, to).toSeconds() / (double) MOST_POINTS;
      return LongStream.concat(
              LongStream.of(
                  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600,
                  43200),
              LongStream.iterate(DAY, days -> days + DAY))
          .filter(seconds -> seconds >= least)
          .mapToObj(Duration::ofSeconds)
          .findFirst()
          .orElseThrow();
    }
  }

  /** The time around a spike, if nobody says otherwise. */
  Period around(Trial trial, ZoneOption zone, Instant now, Console console) {
    Optional<Duration> margin =
        trial
            .start()
            .flatMap(start -> trial.end().map(end -> Duration.between(start, end).dividedBy(2)));
    TimeReader reader = zone.reader(now);
    Instant begin =
        from.map(text -> reader.read(text).toldTo(console))
            .or(() -> trial.start().map(start -> start.minus(margin.orElseThrow())))
            .orElse(now);
    Instant end =
        to.map(text -> reader.after(begin).read(text).toldTo(console))
            .or(() -> trial.end().map(last -> last.plus(margin.orElseThrow())))
            .orElseGet(() -> begin.plus(USUALLY_LONG));
    return new Period(begin, end);
  }
}
