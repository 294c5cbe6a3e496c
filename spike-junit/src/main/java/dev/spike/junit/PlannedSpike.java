package dev.spike.junit;

import dev.spike.domain.Refusal;
import dev.spike.domain.feed.FeedBuilder;
import dev.spike.junit.server.SpikeServerBuilder;
import java.util.List;

/** A spike as a test describes it. */
record PlannedSpike(
    String name, String from, String lasts, String recurs, List<String> set, List<String> faults) {

  private static final String NAMELESS = "spike";

  PlannedSpike {
    set = List.copyOf(set);
    faults = List.copyOf(faults);
  }

  static PlannedSpike of(Spike spike) {
    return new PlannedSpike(
        spike.name(),
        spike.from(),
        spike.lasts(),
        spike.recurs(),
        List.of(spike.set()),
        List.of(spike.faults()));
  }

  boolean isNamed() {
    return !name.isEmpty();
  }

  /** This one, named by its number among those without a name. */
  PlannedSpike named(int number) {
    String own = number == 1 ? NAMELESS : NAMELESS + " " + number;
    return new PlannedSpike(own, from, lasts, recurs, set, faults);
  }

  void addTo(FeedBuilder builder, Timetable times) {
    String[] changes = set.toArray(String[]::new);
    demandTime();
    if (recurs.isEmpty()) {
      builder.spike(name, times.at(from), Timetable.length(lasts), changes);
    } else {
      builder.recurring(name, recurs, changes);
    }
    if (!faults.isEmpty()) {
      builder.faults(name, faults.toArray(String[]::new));
    }
  }

  void addTo(SpikeServerBuilder builder, String collection, Timetable times) {
    String[] changes = set.toArray(String[]::new);
    demandTime();
    if (recurs.isEmpty()) {
      builder.spike(collection, name, times.at(from), Timetable.length(lasts), changes);
    } else {
      builder.recurring(collection, name, recurs, changes);
    }
    if (!faults.isEmpty()) {
      builder.faults(collection, name, faults.toArray(String[]::new));
    }
  }

  private void demandTime() {
    boolean isOnce = !from.isEmpty() && !lasts.isEmpty() && recurs.isEmpty();
    boolean isAgain = from.isEmpty() && lasts.isEmpty() && !recurs.isEmpty();
    if (!isOnce && !isAgain) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "the spike '" + name + "' needs either both 'from' and 'lasts', or 'recurs' alone");
    }
  }
}
