package dev.spike.domain.schedule;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;

/** The refusal of a spike whose time is taken by another one. */
public final class Overlap extends Refusal {

  private static final long serialVersionUID = 1;

  private final transient Spike inTheWay;

  Overlap(Spike inTheWay) {
    super(
        Kind.CONFLICT,
        Texts.sentence(
            "spike %s already takes %s; spikes of one collection must not overlap",
            Texts.shown(inTheWay.name().text()), inTheWay.window()));
    this.inTheWay = inTheWay;
  }

  /** The spike that was there first. */
  public Spike inTheWay() {
    return inTheWay;
  }
}
