package dev.spike.cli.time;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lengths of time such as {@code 90s}, {@code 30m}, {@code 2h}, {@code 1d} or {@code 1h30m}. */
public final class Lengths {

  /** How a length is written, for patterns that have one within. */
  static final String PATTERN = "(?:\\d{1,9}\\s*(?:ms|s|m|h|d|w)\\s*)+";

  private static final Pattern WHOLE = Pattern.compile(PATTERN);
  private static final Pattern PART = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d|w)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));
  private static final int MOST_DAYS = 36_500;

  private Lengths() {}

  /** Reads lengths that are given to options. */
  public static final class Reader implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
      try {
        return read(text);
      } catch (Refusal refusal) {
        throw new TypeConversionException(refusal.getMessage());
      }
    }
  }

  /** Whether a text is written as a length, and not as a time. */
  public static boolean isOne(String text) {
    return WHOLE.matcher(text.strip()).matches();
  }

  /**
   * Reads a length, which must be longer than nothing, and not so long that nothing measures it.
   */
  public static Duration read(String text) {
    Duration length = distance(text);
    if (length.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a length of time is at most " + MOST_DAYS + "d, not " + Texts.shown(text));
    }
    return length;
  }

  /** Reads a length as files have it, also as ISO 8601 writes it; it may be nothing. */
  public static Duration written(String text) {
    if (text.matches("0\\s*(ms|s|m|h)")) {
      return Duration.ZERO;
    }
    if (!text.startsWith("P")) {
      return read(text);
    }
    try {
      Duration length = Duration.parse(text);
      if (!length.isNegative() && length.compareTo(Duration.ofDays(MOST_DAYS)) <= 0) {
        return length;
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // It is refused below, like all that is no length.
    }
    throw new Refusal(
        Refusal.Kind.INVALID,
        "a length of time is written like PT30S, 90s, 30m or 1h30m, not " + Texts.shown(text));
  }

  /** Reads how far a time is away, which may be farther than anything lasts. */
  static Duration distance(String text) {
    Duration length = Duration.ZERO;
    if (isOne(text)) {
      Matcher part = PART.matcher(text);
      while (part.find()) {
        length = length.plus(UNITS.get(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
      }
    }
    if (length.isZero()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a length of time is written like 90s, 30m, 2h, 1d or 1h30m, not " + Texts.shown(text));
    }
    return length;
  }

  /** Writes a length in its two largest units, which is as exact as people want to know it. */
  public static String write(Duration length) {
    long days = length.toDays();
    if (days > 0) {
      return two(days, "d", length.toHoursPart(), "h");
    }
    if (length.toHours() > 0) {
      return two(length.toHours(), "h", length.toMinutesPart(), "m");
    }
    return length.toMinutes() > 0
        ? two(length.toMinutes(), "m", length.toSecondsPart(), "s")
        : length.toSeconds() + "s";
  }

  private static String two(long large, String unit, int small, String smaller) {
    return large + unit + (small == 0 ? "" : " " + small + smaller);
  }
}
