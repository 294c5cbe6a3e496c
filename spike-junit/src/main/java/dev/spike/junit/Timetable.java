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
    boolean isAbsolute = text.indexOf('T') > 0;
    return isAbsolute ? instant(text) : start.plus(length(text));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException wrong) {
      throw refusal("an instant is written as 2026-03-01T09:00:00Z, not ", text, wrong);
    }
  }

  /** A length of time as Java writes it, or as Spike does. */
  static Duration length(String text) {
    if (!text.startsWith("P") && !text.startsWith("-P")) {
      return Lapse.parse(text).length();
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException wrong) {
      throw refusal("a length of time is written as PT1M30S or 1m30s, not ", text, wrong);
    }
  }

  private static Refusal refusal(String sentence, String text, DateTimeException cause) {
    Refusal refusal = new Refusal(Refusal.Kind.INVALID, sentence + Texts.shown(text));
    refusal.initCause(cause);
    return refusal;
  }
}
