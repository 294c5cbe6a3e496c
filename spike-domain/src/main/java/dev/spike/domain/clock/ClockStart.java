package dev.spike.domain.clock;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Lapse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a clock is set when a service begins, whatever it showed before: {@code real}, {@code
 * frozen}, {@code offset:2h}, {@code offset:-2h} or {@code scaled:60}. With {@code @} and an
 * instant, a clock that is frozen or scaled begins there, and so does one by {@code offset}.
 *
 * @param at what it shows at first, if that does not depend on when it begins
 * @param offset how far it is ahead of real time at first, if it does
 */
public record ClockStart(Tempo tempo, Optional<Instant> at, Duration offset) implements ClockMove {

  private static final Pattern WRITTEN =
      Pattern.compile("(real|frozen|offset|scaled)(?::([^@]*))?(?:@(.*))?");
  private static final Pattern FACTOR = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

  public ClockStart {
    at.ifPresent(instant -> new ClockSetting(instant, instant, Tempo.STILL));
  }

  /** Reads how a clock is set. */
  public static ClockStart parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      throw wrong(text);
    }
    Optional<String> value = Optional.ofNullable(parts.group(2));
    Optional<Instant> at = Optional.ofNullable(parts.group(3)).map(when -> instant(when, text));
    return switch (parts.group(1)) {
      case "real" -> of(text, Tempo.USUAL, at, Duration.ZERO, value.isEmpty() && at.isEmpty());
      case "frozen" -> of(text, Tempo.STILL, at, Duration.ZERO, value.isEmpty());
      case "offset" ->
          of(
              text,
              Tempo.USUAL,
              at,
              value.map(ClockStart::offset).orElse(Duration.ZERO),
              value.isPresent() != at.isPresent());
      default ->
          of(
              text,
              value.map(factor -> tempo(factor, text)).orElse(Tempo.USUAL),
              at,
              Duration.ZERO,
              value.isPresent());
    };
  }

  private static ClockStart of(
      String text, Tempo tempo, Optional<Instant> at, Duration offset, boolean holds) {
    if (!holds) {
      throw wrong(text);
    }
    return new ClockStart(tempo, at, offset);
  }

  private static Duration offset(String text) {
    boolean back = text.startsWith("-");
    Duration length = Lapse.parse(text.replaceFirst("^[+-]", "")).length();
    return back ? length.negated() : length;
  }

  private static Tempo tempo(String factor, String text) {
    if (!FACTOR.matcher(factor).matches()) {
      throw wrong(text);
    }
    return Tempo.times(new BigDecimal(factor));
  }

  private static Instant instant(String when, String text) {
    try {
      return Instant.parse(when);
    } catch (DateTimeException e) {
      throw wrong(text);
    }
  }

  private static Refusal wrong(String text) {
    return new Refusal(
        Refusal.Kind.INVALID,
        "a clock is real, frozen, frozen@2026-12-01T09:00:00Z, offset:2h, offset:-2h,"
            + " offset@2026-12-01T09:00:00Z, scaled:60 or scaled:60@2026-12-01T09:00:00Z, not "
            + Texts.shown(text));
  }

  @Override
  public ClockSetting done(ClockSetting before, Instant real) {
    return ClockSetting.REAL.set(real, at.orElseGet(() -> real.plus(offset))).scaled(real, tempo);
  }
}
