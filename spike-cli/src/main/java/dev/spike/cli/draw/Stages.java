package dev.spike.cli.draw;

import dev.spike.cli.picture.Band;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When which spike of a calendar is at work, from an instant to another. */
record Stages(SpikeCalendar calendar, Instant from, Instant to) {

  private static final int MOST = 2000;

  /** A band for each, the earliest first. */
  List<Band> bands() {
    List<Band> bands = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(to)) {
      Instant end = calendar.nextChange(at).filter(to::isAfter).orElse(to);
      Optional<Spike> active = calendar.activeAt(at);
      if (active.isPresent()) {
        add(bands, new Band(active.get().name().toString(), at, end));
      }
      at = end;
    }
    return bands;
  }

  /** A spike goes on where another begins or ends that has no say. */
  private static void add(List<Band> bands, Band band) {
    int last = bands.size() - 1;
    boolean goesOn =
        last >= 0
            && bands.get(last).to().equals(band.from())
            && bands.get(last).name().equals(band.name());
    if (goesOn) {
      bands.set(last, new Band(band.name(), bands.get(last).from(), band.to()));
    } else {
      bands.add(band);
    }
    if (bands.size() > MOST) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "more than %d spikes run in that time, which is too much for a picture; choose a"
                  + " shorter time",
              MOST));
    }
  }
}
