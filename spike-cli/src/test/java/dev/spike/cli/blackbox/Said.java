package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a command of the built jar said, and how it ended. */
record Said(int exit, String out, String err) {

  /** A moment as programs are told it, or as people are. */
  private static final Pattern INSTANT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)Z?");

  private static final Duration NEAR = Duration.ofDays(30);

  /** The same, after it ended as expected; it says what it said otherwise. */
  Said ended(int expected) {
    assertThat(exit).as(out + err).isEqualTo(expected);
    return this;
  }

  /** The same, after it said all of this. */
  Said says(String... parts) {
    assertThat(out).contains(parts);
    return this;
  }

  /** The one line of complaint with which it ended. */
  String complaint(int expected) {
    ended(expected);
    assertThat(err.lines()).hasSize(1);
    assertThat(err).startsWith("spike: ");
    return err.strip();
  }

  /** The same, but for the moments at which things were done. */
  Said atAnyTime() {
    return new Said(exit, timeless(out), timeless(err));
  }

  /** Commands at two places run one after the other, perhaps in another second. */
  private static boolean isNearNow(Instant instant) {
    return Duration.between(Instant.now(), instant).abs().compareTo(NEAR) < 0;
  }

  private static Instant moment(MatchResult found) {
    return Instant.parse(found.group(1) + "T" + found.group(2) + "Z");
  }

  private static String timeless(String text) {
    return INSTANT
        .matcher(text)
        .replaceAll(found -> isNearNow(moment(found)) ? "<now>" : found.group())
        .replaceAll("\"?\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b\"?", "<id>")
        .replaceAll("(after |\"duration_seconds\":)\\d+\\.\\d+", "$1<length>")
        .replaceAll("spk_[A-Za-z0-9_-]+", "<key>")
        .replaceAll("\"password\":\"[^\"]+\"", "\"password\":\"<made>\"")
        .replaceAll("\"generated_at_epoch\":\\d+", "\"generated_at_epoch\":<now>");
  }
}
