package dev.spike.domain.truth;

import dev.spike.domain.Faults;
import dev.spike.domain.schedule.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** When which spike was at work, of all that there were and are, as polls were answered. */
public final class Truth {

  /** The most occurrences that are looked at. */
  public static final int MOST = 20_000;

  /** Who is at work where spikes overlap, the one that is stands first: as calendars settle it. */
  private static final Comparator<SpikeVersion> ORDER =
      Comparator.comparing(SpikeVersion::priority)
          .reversed()
          .thenComparing(version -> version.occurrences().recur())
          .thenComparingLong(version -> version.spike().number())
          .thenComparingLong(version -> -version.number());

  private static final Comparator<Piece> BY_START =
      Comparator.<Piece, Instant>comparing(piece -> piece.window.start());

  private static final Comparator<Piece> BY_RANK =
      Comparator.comparing(Piece::version, ORDER).thenComparing(BY_START);

  private final List<Piece> coming;
  private final NavigableSet<Piece> present;
  private final List<TruthWindow> told;

  private Truth(List<Piece> pieces) {
    coming = pieces;
    present = new TreeSet<>(BY_RANK);
    told = new ArrayList<>();
  }

  /** An occurrence of a version, as far as it was in force. */
  private record Piece(SpikeVersion version, Window window) {}

  /** The windows of versions within a span, the earliest first; no two of them overlap. */
  public static List<TruthWindow> of(List<SpikeVersion> versions, Window span) {
    List<Piece> pieces = new ArrayList<>();
    for (SpikeVersion version : versions) {
      common(version.force(), span)
          .ifPresent(
              part ->
                  version.occurrences().during(part, MOST + 1 - pieces.size()).stream()
                      .flatMap(window -> common(window, part).stream())
                      .forEach(window -> pieces.add(new Piece(version, window))));
      new Faults()
          .check(
              pieces.size() <= MOST,
              "to",
              "there are more than %d occurrences of spikes in that time; ask for less of it",
              MOST)
          .refuseIfAny();
    }
    pieces.sort(BY_START);
    return new Truth(pieces).swept();
  }

  private static Optional<Window> common(Window one, Window other) {
    Instant start = one.start().isAfter(other.start()) ? one.start() : other.start();
    Instant end = one.end().isBefore(other.end()) ? one.end() : other.end();
    return start.isBefore(end) ? Optional.of(new Window(start, end)) : Optional.empty();
  }

  /** Goes through time from one to the next instant at which something begins or ends. */
  private List<TruthWindow> swept() {
    NavigableSet<Instant> changes = new TreeSet<>();
    for (Piece piece : coming) {
      changes.add(piece.window.start());
      changes.add(piece.window.end());
    }
    int next = 0;
    for (Instant now : changes) {
      while (next < coming.size() && coming.get(next).window.start().equals(now)) {
        present.add(coming.get(next));
        next++;
      }
      present.removeIf(piece -> !piece.window.end().isAfter(now));
      Optional.ofNullable(changes.higher(now))
          .filter(end -> !present.isEmpty())
          .ifPresent(end -> tell(present.first().version.at(new Window(now, end))));
    }
    return List.copyOf(told);
  }

  private void tell(TruthWindow window) {
    int last = told.size() - 1;
    if (last >= 0 && told.get(last).isContinuedBy(window)) {
      told.set(last, told.get(last).until(window.window().end()));
    } else {
      told.add(window);
    }
  }
}
