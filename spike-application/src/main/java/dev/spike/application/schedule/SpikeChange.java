package dev.spike.application.schedule;

import dev.spike.application.Change;
import dev.spike.application.Watch;
import dev.spike.domain.Faults;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Status;
import dev.spike.domain.schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What shall be otherwise about a spike. */
public record SpikeChange(
    Change<SpikeName> name,
    Change<Instant> start,
    Change<Instant> end,
    Change<Continuity> continuity,
    RuleChanges changes) {

  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** Another end and nothing else. */
  public static SpikeChange ending(Instant end) {
    return new SpikeChange(
        Change.none(), Change.none(), Change.to(end), Change.none(), RuleChanges.NONE);
  }

  Spike of(Spike before, Instant now) {
    Faults faults = new Faults();
    Optional<Window> window = faults.member("", () -> window(before, now));
    boolean isCut = window.filter(wanted -> wanted.statusAt(now) == Status.EXPIRED).isPresent();
    Optional<Window> fitting = window.filter(any -> !isCut);
    Optional<List<SpikeField>> copies =
        faults.member("", () -> before.copiesChangedBy(changes.rulesFor(before.fields(), fitting)));
    faults.refuseIfAny();
    if (isCut) {
      copies = copies.map(whole -> Spike.cut(whole, window.orElseThrow()));
    }
    return new Spike(
        before.id(),
        before.collection(),
        name.over(before.name()),
        window.orElseThrow(),
        continuity.over(before.continuity()),
        copies.orElseThrow(),
        before.stamp().touched(now));
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
