package dev.spike.cli.spikes;

import dev.spike.cli.time.Lengths;
import dev.spike.cli.time.TimeWriter;
import dev.spike.domain.Refusal;
import dev.spike.domain.schedule.Window;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of spikes in several places. */
final class Sentences {

  private Sentences() {}

  /** When a spike is, as the end of a sentence. */
  static String window(SpikeFacts spike, TimeWriter writer) {
    if (spike.recurs()) {
      return ": " + spike.inWords() + next(spike, writer) + ".";
    }
    return ": "
        + writer.stretch(spike.start(), spike.end())
        + " ("
        + writer.zone().getId()
        + "), "
        + Lengths.write(spike.length())
        + ".";
  }

  private static String next(SpikeFacts spike, TimeWriter writer) {
    return spike.upcoming().stream()
        .findFirst()
        .map(
            window ->
                "; "
                    + (window.start().isAfter(writer.now()) ? "next " : "now, ")
                    + stretch(window, writer))
        .orElse("");
  }

  /** The next occurrences, at most so many, or that there are none. */
  static String upcoming(SpikeFacts spike, TimeWriter writer, int most) {
    List<Window> upcoming = spike.upcoming();
    return upcoming.isEmpty()
        ? "no occurrence is left"
        : upcoming.stream()
                .limit(most)
                .map(window -> writer.stretch(window.start(), window.end()))
                .collect(Collectors.joining(", "))
            + " ("
            + writer.zone().getId()
            + ")";
  }

  private static String stretch(Window window, TimeWriter writer) {
    return writer.stretch(window.start(), window.end()) + " (" + writer.zone().getId() + ")";
  }

  /** Refuses what only makes sense for a spike of one window, and says what does instead. */
  static void demandOneWindow(SpikeFacts spike, String advice) {
    if (spike.recurs()) {
      throw new Refusal(Refusal.Kind.CONFLICT, spike.title() + " recurs; " + advice);
    }
  }
}
