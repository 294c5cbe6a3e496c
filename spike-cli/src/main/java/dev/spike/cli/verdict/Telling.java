package dev.spike.cli.verdict;

import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Console;
import dev.spike.cli.time.Lengths;
import dev.spike.domain.Texts;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Challenge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells people who wait what happens: a line for each event, and on a terminal one that lives. */
final class Telling {

  private static final int USUAL_COLUMNS = 80;
  private static final String CLEAR = "\r\u001b[K";
  private static final double MILLIS = 1000;

  private final Console console;
  private final Instant begin;
  private final Instant end;
  private final List<Challenge> challenges;
  private final List<Event> coming;

  Telling(Console console, Instant begin, Instant end, List<Challenge> challenges) {
    this.console = console;
    this.begin = begin;
    this.end = end;
    this.challenges = challenges;
    coming = new ArrayList<>();
    for (Challenge challenge : challenges) {
      String spike = "the spike '" + challenge.spike() + "' ";
      coming.add(new Event(challenge.window().start(), spike + "begins"));
      coming.add(new Event(challenge.window().end(), spike + "ends"));
    }
    coming.sort(Comparator.comparing(Event::at));
  }

  private record Event(Instant at, String sentence) {}

  /** Tells of the spikes that have begun or ended by now. */
  void spikes(Instant now) {
    while (!coming.isEmpty() && !coming.get(0).at().isAfter(now)) {
      Event event = coming.remove(0);
      tell(event.at(), event.sentence());
    }
  }

  /** Tells of something. */
  void tell(Instant at, String sentence) {
    double seconds = Duration.between(begin, at).toMillis() / MILLIS;
    clear();
    console.remark(Texts.sentence("%8.1f s  %s", seconds, Cells.plain(sentence)));
  }

  /** Tells of an alert, if it is one that somebody wants to be told of. */
  void alert(Instant at, Alert alert, String what) {
    if (matters(alert)) {
      tell(at, alert + " " + what);
    }
  }

  private boolean matters(Alert alert) {
    return challenges.stream().anyMatch(each -> each.names(alert));
  }

  /** Shows how it stands, where somebody looks. */
  void live(Instant now, Set<Alert> all) {
    if (!console.terminal().remarks()) {
      return;
    }
    List<Alert> firing = all.stream().filter(this::matters).toList();
    String alerts =
        firing.isEmpty()
            ? "no alert fires"
            : firing.stream()
                .map(Alert::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "firing: ", ""));
    String line =
        Lengths.write(Duration.between(begin, now))
            + " of "
            + Lengths.write(Duration.between(begin, end))
            + ", "
            + alerts;
    int columns = console.terminal().columns().orElse(USUAL_COLUMNS);
    console.err().print(CLEAR + Cells.fit(Cells.plain(line), columns - 1));
    console.err().flush();
  }

  /** Leaves nothing of the line that lives. */
  void clear() {
    if (console.terminal().remarks()) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }
}
