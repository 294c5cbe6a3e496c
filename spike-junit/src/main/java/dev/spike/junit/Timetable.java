package dev.spike.junit;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Lapse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** When a test begins, and how far apart its draws are. */
record Timetable(Instant start, Duration every) {

  /** What the test says, or what is said around it, or else what is usual. */
  static Timetable of(Surroundings around) {
    String start = nearest(around, SpikeTest::start, SpikeTest.USUAL_START);
    String every = nearest(around, SpikeTest::every, SpikeTest.USUAL_STEP);
    return new Timetable(instant(start), length(every));
  }

  /** Whoever says what is usual has said nothing. */
  private static String nearest(
      Surroundings around, Function<SpikeTest, String> member, String usual) {
    return around
        .each(SpikeTest.class)
        .map(member)
        .filter(said -> !said.equals(usual))
        .reduce((outer, inner) -> inner)
        .orElse(usual);
  }

  /** An instant that is written out, or lies so long behind the start. */
  Instant at(String text) {
    boolean isLength = text.indexOf('T') < 0 || isIso(text);
    return isLength ? start.plus(length(text)) : instant(text);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw refusal("an instant is written as 2026-03-01T09:00:00Z, not ", text);
    }
  }

  /** A length of time as Java writes it, or as Spike does. */
  static Duration length(String text) {
    if (!isIso(text)) {
      return text.startsWith("-")
          ? Lapse.parse(text.substring(1)).length().negated()
          : Lapse.parse(text).length();
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException wrong) {
      throw refusal("a length of time is written as PT1M30S or 1m30s, not ", text);
    }
  }

  private static boolean isIso(String length) {
    return length.startsWith("P") || length.startsWith("-P");
  }

  private static Refusal refusal(String sentence, String text) {
    return new Refusal(Refusal.Kind.INVALID, sentence + Texts.shown(text));
  }
}
