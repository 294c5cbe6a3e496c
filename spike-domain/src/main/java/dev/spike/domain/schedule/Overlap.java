package dev.spike.domain.schedule;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;

/** The refusal of a spike whose time is taken by another one. */
public final class Overlap extends Refusal {

  private static final long serialVersionUID = 1;

  private final transient Spike inTheWay;

  Overlap(Spike newcomer, Clash clash) {
    super(Kind.CONFLICT, taken(clash) + why(newcomer, clash));
    this.inTheWay = clash.inTheWay();
  }

  private static String taken(Clash clash) {
    return Texts.sentence(
        "spike %s already takes %s", Texts.shown(clash.inTheWay().name().text()), clash.taken());
  }

  private static String why(Spike newcomer, Clash clash) {
    String first =
        newcomer.occurrences().recur()
            ? Texts.sentence(
                ", and an occurrence of %s begins at %s",
                Texts.shown(newcomer.name().text()), clash.wanted().start())
            : "";
    Priority wanted = newcomer.priority();
    String rule =
        wanted.isNone() || clash.inTheWay().priority().isNone()
            ? "; spikes of one collection must not overlap"
            : Texts.sentence("; both have priority %s, so give one a higher one", wanted);
    return first + rule;
  }

  /** The spike that was there first. */
  public Spike inTheWay() {
    return inTheWay;
  }
}
