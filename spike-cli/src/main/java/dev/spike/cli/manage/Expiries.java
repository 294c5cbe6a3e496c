package dev.spike.cli.manage;

import dev.spike.cli.console.Times;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Instants;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads when something shall end, as a moment or as the time until then. */
final class Expiries implements ITypeConverter<UnaryOperator<Instant>> {

  @Override
  public UnaryOperator<Instant> convert(String text) {
    if (text.matches("\\d+[a-z]+")) {
      Duration length = new Times.Durations().convert(text);
      return now -> now.plus(length).truncatedTo(ChronoUnit.SECONDS);
    }
    try {
      Instant moment =
          Instants.parse(text.matches("\\d{4}-\\d\\d-\\d\\d") ? text + "T00:00:00Z" : text);
      return now -> moment;
    } catch (Refusal refusal) {
      throw new TypeConversionException(
          "it ends at a moment like 2026-03-01T09:00:00Z or 2026-03-01, or after a time like 12h"
              + " or 30d, not '"
              + text
              + "'");
    }
  }
}
