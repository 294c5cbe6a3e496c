package dev.spike.domain.schedule;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Draw;
import dev.spike.domain.collection.Draws;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Damage;
import dev.spike.domain.flaw.Disturbance;
import dev.spike.domain.flaw.Told;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One half of a collection while no spike begins or ends, ready to be drawn over and over.
 *
 * @param calm what is drawn while no spike runs
 * @param disturbance what goes wrong
 */
public record Stretch(Optional<Spike> active, Draws draws, Draws calm, Disturbance disturbance) {

  /** Whether a draw leaves something behind. */
  public boolean keeps() {
    return draws.count() || disturbance.opens();
  }

  /** Whether it matters what was told before the spike began, and nobody has said so yet. */
  public boolean isUnentered(Progress before) {
    return disturbance.opens() && before.opening(active.orElseThrow()).isEmpty();
  }

  /**
   * Enters the window of the spike that runs, if that matters and was not done. What was told
   * before it is taken from the last draw as far as that is known, else from one that might have
   * been made when the window began.
   */
  public Progress entered(Progress before, Map<FieldName, Value> last) {
    if (!isUnentered(before)) {
      return before;
    }
    Spike running = active.orElseThrow();
    Map<FieldName, Value> told =
        new HashMap<>(calm.draw(before.own(), running.window().start(), before.draws()).values());
    told.putAll(last);
    told.keySet().retainAll(disturbance.frozen());
    return before.entering(running, disturbance.fallen(), told);
  }

  /** The draw of a number at an instant. The same arguments give the same sample. */
  public Sample draw(Progress before, Instant now, long number) {
    Progress present = entered(before, Map.of());
    Draw draw = draws.draw(counters(present, number), now, number);
    Progress after = present.drawn(1, active, draw.counters());
    Optional<SpikeId> spike = active.map(Spike::id);
    if (disturbance.isNone()) {
      return new Sample(now, spike, draws.names(), draw.values(), Damage.NONE, after);
    }
    Map<FieldName, Value> held =
        active.flatMap(present::opening).map(Opening::held).orElse(Map.of());
    Told told = disturbance.tell(draw.values(), held, number);
    return new Sample(now, spike, draws.names(), told.values(), told.damage(), after);
  }

  /** How far that draw brings the half, which is known sooner than the draw itself. */
  public Progress after(Progress before, Instant now, long number) {
    Progress present = entered(before, Map.of());
    return present.drawn(1, active, draws.after(counters(present, number), now, number));
  }

  private CounterStates counters(Progress present, long number) {
    return present.under(active).without(disturbance.fallenBefore(number));
  }
}
