package dev.spike.cli.spikes;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.WrongUsage;
import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeReader;
import dev.spike.cli.time.TimeWriter;
import dev.spike.cli.time.ZoneOption;
import dev.spike.domain.schedule.SeriesTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** When a spike shall begin and end, to be mixed into commands. */
final class WindowOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private ZoneOption zone;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "When it begins: now, 'in 20m', 'friday 08:00' and so on.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "TIME", description = "When it is over.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long it lasts, in place of --to: 90s, 30m, 2h, 1h30m and so on.")
  private Optional<String> lasts = Optional.empty();

  @Mixin private RecursOption recurs;

  /** How it recurs, if anybody says so, which nobody may say of one window. */
  Optional<SeriesTerms> recurrence() {
    if (recurs.isGiven() && isGiven()) {
      throw wrong(
          "say either when it is (--from with --to or --for) or how it recurs (--recurs, which has"
              + " a 'for' of its own), not both");
    }
    return recurs.terms();
  }

  /** Whether anything is said of one window. */
  boolean isGiven() {
    return from.isPresent() || to.isPresent() || lasts.isPresent();
  }

  /** When it begins, if anybody says so. */
  Optional<Instant> start(Instant now, Console console) {
    return from.map(text -> zone.reader(now).read(text).toldTo(console));
  }

  /** When it ends, if anybody says so, given when it begins. */
  Optional<Instant> end(Instant now, Instant start, Console console) {
    if (to.isPresent() && lasts.isPresent()) {
      throw wrong("say either when it ends (--to) or how long it lasts (--for), not both");
    }
    TimeReader reader = zone.reader(now).after(start.isAfter(now) ? start : now);
    return lasts
        .map(Lengths::read)
        .map((Duration length) -> start.plus(length))
        .or(() -> to.map(text -> reader.read(text).toldTo(console)));
  }

  TimeWriter writer(Instant now) {
    return zone.writer(now);
  }

  WrongUsage wrong(String complaint) {
    return new WrongUsage(spec.commandLine(), complaint);
  }
}
