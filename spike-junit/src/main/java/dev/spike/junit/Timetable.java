package dev.spike.junit;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Lapse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** When a test begins, and how far apart its draws are. */
record Timetable(Instant start, Duration every) {

  private static final Timetable USUAL =
      new Timetable(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofSeconds(1));

  /** What the test says, or else what is usual. */
  static Timetable of(Surroundings around) {
    return around.nearest(SpikeTest.class).map(Timetable::of).orElse(USUAL);
  }

  private static Timetable of(SpikeTest test) {
    return new Timetable(instant(test.start()), length(test.every()));
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
      return Lapse.parse(text).length();
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
