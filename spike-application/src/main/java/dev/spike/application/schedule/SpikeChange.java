package dev.spike.application.schedule;

import dev.spike.application.Change;
import dev.spike.application.Watch;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What shall be otherwise about a spike.
 *
 * @param timing when it is at work, as a whole; where it is not named, its window may get another
 *     start and end
 */
public record SpikeChange(
    Change<SpikeName> name,
    Change<Instant> start,
    Change<Instant> end,
    Change<Timing> timing,
    Change<Priority> priority,
    Change<Continuity> continuity,
    RuleChanges changes,
    Change<Flaws> flaws) {

  /** A change that leaves aside whether the spike recurs, what it overlaps, and what goes wrong. */
  public SpikeChange(
      Change<SpikeName> name,
      Change<Instant> start,
      Change<Instant> end,
      Change<Continuity> continuity,
      RuleChanges changes) {
    this(name, start, end, Change.none(), Change.none(), continuity, changes, Change.none());
  }

  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** Another end and nothing else. */
  public static SpikeChange ending(Instant end) {
    return new SpikeChange(
        Change.none(), Change.none(), Change.to(end), Change.none(), RuleChanges.NONE);
  }

  Spike of(Spike before, Instant now) {
    Faults faults = new Faults();
    Optional<Occurrences> occurrences = faults.member("", () -> occurrences(before, now));
    boolean isCut = occurrences.filter(wanted -> isOver(wanted, now)).isPresent();
    Optional<Window> fitting = occurrences.filter(any -> !isCut).map(Occurrences::sample);
    Optional<List<SpikeField>> copies =
        faults.member("", () -> before.copiesChangedBy(changes.rulesFor(before.fields(), fitting)));
    faults.refuseIfAny();
    if (isCut) {
      copies = copies.map(whole -> Spike.cut(whole, occurrences.orElseThrow().sample()));
    }
    return new Spike(
        before.id(),
        before.collection(),
        name.over(before.name()),
        occurrences.orElseThrow(),
        priority.over(before.priority()),
        continuity.over(usual(before)),
        copies.orElseThrow(),
        flaws.over(before.flaws()),
        before.stamp().touched(now));
  }

  /** Where something goes wrong from now on, the counters are those that are usual with that. */
  private Continuity usual(Spike before) {
    Flaws wanted = flaws.over(before.flaws());
    return before.flaws().isNone() && !wanted.isNone()
        ? Continuity.usualWith(Stream.of(), wanted)
        : before.continuity();
  }

  private static boolean isOver(Occurrences wanted, Instant now) {
    return wanted.statusAt(now) == Status.EXPIRED;
  }

  private Occurrences occurrences(Spike before, Instant now) {
    if (timing.value().isPresent()) {
      Timing wanted = timing.value().get().kept();
      return wanted.equals(Timing.of(before.occurrences()))
          ? before.occurrences()
          : wanted.settled(now);
    }
    if (!before.occurrences().recur()) {
      return window(before, now);
    }
    if (start.value().isPresent() || end.value().isPresent()) {
      throw Refusal.invalid(
          start.value().isPresent() ? "start" : "end",
          "a spike that recurs has no start or end of its own: change its recurrence, or skip an"
              + " occurrence");
    }
    return before.occurrences();
  }

  private Window window(Spike before, Instant now) {
    Instant from = Watch.kept(start.over(before.window().start()));
    Instant until = Watch.kept(end.over(before.window().end()));
    boolean stops = before.statusAt(now) == Status.ACTIVE && !until.isAfter(now);
    if (stops) {
      return stopped(from, until, now);
    }
    Window window = new Window(from, until);
    return window.equals(before.window()) ? window : window.endingAfter(now);
  }

  /** A running spike that shall have ended before it began has just ended. */
  private static Window stopped(Instant from, Instant until, Instant now) {
    if (until.isAfter(from) || from.isAfter(now)) {
      return new Window(from, until);
    }
    Instant latest = now.minus(SHORTEST);
    return new Window(from.isBefore(latest) ? from : latest, now);
  }
}
