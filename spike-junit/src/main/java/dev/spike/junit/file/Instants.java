package dev.spike.junit.file;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants as files have them: ISO-8601 with any offset, or with none, which means UTC. */
final class Instants {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Pattern OFFSET = Pattern.compile("(?i)(t.*[+-]\\d\\d)(\\d\\d)$");

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .parseLenient()
          .appendOffset("+HH:MM:ss", "Z")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private Instants() {}

  /** Reads an instant, to the millisecond, as finely as a service would keep it. */
  static Instant parse(String text) {
    Instant instant;
    try {
      instant = instant(text);
    } catch (DateTimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "an instant looks like 2026-03-01T09:00:00Z, not " + Texts.shown(text));
    }
    if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "an instant must lie in the years 0 to 9999, not at " + Texts.shown(text));
    }
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Instant instant(String text) {
    TemporalAccessor read =
        FORMAT.parseBest(
            OFFSET.matcher(text).replaceFirst("$1:$2"), OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime there
        ? there.toInstant()
        : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
  }
}
