package dev.spike.cli.console;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times as people write them. */
public final class Times {

  private Times() {}

  /** Instants in ISO-8601 with any offset, or without one in UTC. */
  public static final class Instants implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String text) {
      try {
        TemporalAccessor time =
            DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, Times::inUtc);
        return Instant.from(time);
      } catch (DateTimeException unreadable) {
        throw new TypeConversionException(
            "a time is written like 2026-03-01T09:00:00Z, not '" + text + "'");
      }
    }
  }

  private static OffsetDateTime inUtc(TemporalAccessor local) {
    return LocalDateTime.from(local).atOffset(ZoneOffset.UTC);
  }

  /** Lengths of time such as {@code 500ms}, {@code 10s}, {@code 5m}, {@code 2h} or {@code 1d}. */
  public static final class Durations implements ITypeConverter<Duration> {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS =
        Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    @Override
    public Duration convert(String text) {
      Matcher length = LENGTH.matcher(text);
      if (!length.matches()) {
        throw new TypeConversionException(
            "a length of time is written like 500ms, 10s, 5m, 2h or 1d, not '" + text + "'");
      }
      return UNITS.get(length.group(2)).multipliedBy(Long.parseLong(length.group(1)));
    }
  }
}
