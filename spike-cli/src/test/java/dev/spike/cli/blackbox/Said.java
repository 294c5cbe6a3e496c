package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

/** What a command of the built jar said, and how it ended. */
record Said(int exit, String out, String err) {

  /** The same, after it ended as expected; it says what it said otherwise. */
  Said ended(int expected) {
    assertThat(exit).as(out + err).isEqualTo(expected);
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

  private static String timeless(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z", "<now>")
        .replaceAll("spk_[A-Za-z0-9_-]+", "<key>")
        .replaceAll("\"password\":\"[^\"]+\"", "\"password\":\"<made>\"")
        .replaceAll("\"generated_at_epoch\":\\d+", "\"generated_at_epoch\":<now>");
  }
}
