package dev.spike.domain.schedule;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Draw;
import dev.spike.domain.collection.Draws;
import java.time.Instant;
import java.util.Optional;

/** One half of a collection while no spike begins or ends, ready to be drawn over and over. */
public record Stretch(Optional<Spike> active, Draws draws) {

  /** The draw of a number at an instant. The same arguments give the same sample. */
  public Sample draw(Progress before, Instant now, long number) {
    Draw draw = draws.draw(before.under(active), now, number);
    Progress after = before.drawn(1, active, draw.counters());
    return new Sample(now, active.map(Spike::id), draw.values(), after);
  }

  /** How far that draw brings the half, which is known sooner than the draw itself. */
  public Progress after(Progress before, Instant now, long number) {
    CounterStates counters = draws.after(before.under(active), now, number);
    return before.drawn(1, active, counters);
  }
}
