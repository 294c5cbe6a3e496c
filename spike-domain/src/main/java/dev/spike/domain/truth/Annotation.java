package dev.spike.domain.truth;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a dashboard shall show of a time in which a spike is at work, and how far it was told so.
 *
 * @param end when it was over, once it is
 * @param text what is shown
 * @param posting how far the dashboard was told
 */
public record Annotation(
    CollectionId collection,
    SpikeId spike,
    Instant start,
    Optional<Instant> end,
    List<String> tags,
    String text,
    Posting posting) {

  /** After so many failures nothing more is tried. */
  private static final int MOST_TRIES = 12;

  private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
  private static final Duration LONGEST_REST = Duration.ofMinutes(10);

  public Annotation {
    tags = List.copyOf(tags);
  }

  /**
   * How far a dashboard was told.
   *
   * @param number by which it knows the annotation, once it does
   * @param done whether nothing is left to be told
   * @param tries how often in a row it could not be told
   * @param rests until when nobody else tries, by real time
   */
  public record Posting(OptionalLong number, boolean done, int tries, Instant rests) {

    /** Nothing was told so far. */
    public static final Posting NONE = new Posting(OptionalLong.empty(), false, 0, Instant.EPOCH);

    /** As if nothing had failed; whoever has it in hand keeps it. */
    Posting afresh() {
      return new Posting(number, false, 0, rests);
    }
  }

  /** The annotation of a window in a collection of a name, which may not be over yet. */
  public static Annotation of(TruthWindow window, CollectionName collection, boolean isOver) {
    return new Annotation(
        window.collection(),
        window.spike(),
        window.window().start(),
        isOver ? Optional.of(window.window().end()) : Optional.empty(),
        window.tags(collection),
        window.text(),
        Posting.NONE);
  }

  /** Whether it is of the spike of a window, at a time that both have in common. */
  public boolean tellsOf(TruthWindow window) {
    Window other = window.window();
    return spike.equals(window.spike())
        && start.isBefore(other.end())
        && end.map(other.start()::isBefore).orElse(true);
  }

  /** The same, which is over since an instant; what was not told so far is tried again. */
  public Annotation ended(Instant instant) {
    Instant end = instant.isAfter(start) ? instant : start.plusMillis(1);
    Posting left = posting.number().isPresent() ? posting : posting.afresh();
    return new Annotation(collection, spike, start, Optional.of(end), tags, text, left);
  }

  /** Whether a dashboard has to be told something at an instant of real time. */
  public boolean isDue(Instant real) {
    boolean news = posting.number().isEmpty() && !isGivenUp() || end.isPresent();
    return !posting.done() && news && !posting.rests().isAfter(real);
  }

  /** The same, in somebody's hands until an instant of real time. */
  public Annotation inHandUntil(Instant real) {
    return with(new Posting(posting.number(), posting.done(), posting.tries(), real));
  }

  /** The same, known by a number since this was told of it: its beginning, or its end as well. */
  public Annotation told(long number, boolean withEnd) {
    return with(new Posting(OptionalLong.of(number), withEnd, 0, Instant.EPOCH));
  }

  private boolean isGivenUp() {
    return posting.tries() >= MOST_TRIES;
  }

  /** The same after a failure, which is tried again later and later, and at last no more. */
  public Annotation failed(Instant real) {
    int tries = posting.tries() + 1;
    Duration rest = SHORTEST_REST.multipliedBy(1L << posting.tries());
    Instant until = real.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    boolean done = tries >= MOST_TRIES && end.isPresent();
    return with(new Posting(posting.number(), done, tries, until));
  }

  private Annotation with(Posting other) {
    return new Annotation(collection, spike, start, end, tags, text, other);
  }
}
