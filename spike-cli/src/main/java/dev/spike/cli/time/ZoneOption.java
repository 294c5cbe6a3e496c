package dev.spike.cli.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose clocks a command goes by, to be mixed into it. */
public final class ZoneOption {

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone to go by, as Europe/Berlin: the system's if left out.")
  private Optional<String> name = Optional.empty();

  /** Goes by the clocks of the system until somebody names others. */
  public ZoneOption() {}

  /** The zone. */
  public ZoneId zone() {
    return name.map(Zones::named).orElseGet(ZoneId::systemDefault);
  }

  /** Reads times in that zone. */
  public TimeReader reader(Instant now) {
    return new TimeReader(now, zone());
  }

  /** Writes times in that zone. */
  public TimeWriter writer(Instant now) {
    return new TimeWriter(now, zone());
  }
}
