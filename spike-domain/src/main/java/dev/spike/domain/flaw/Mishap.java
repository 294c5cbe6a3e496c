package dev.spike.domain.flaw;

import dev.spike.domain.value.Chance;
import java.time.Duration;

/** A flaw at work on polls as a whole. */
record Mishap(Flaw flaw, long stream) {

  /** How far a second stream of chance is from the one that says whether something happens. */
  private static final long EXTENT = 0x534C4F57L;

  /** What went wrong with the draw of a number, where so much has already. */
  Damage after(Damage damage, long number) {
    if (!flaw.often().hit(stream, number)) {
      return damage;
    }
    Duration by = flaw.by().length();
    return switch (flaw.kind()) {
      case LATE -> damage.aged(by);
      case SLOW -> damage.delayed(delay(number));
      case TIMEOUT -> damage.silenced(by);
      case ERROR -> damage.refused(flaw.status());
      default -> damage.brokenOff();
    };
  }

  /** Anything between so much less and so much more, with the same chance. */
  private Duration delay(long number) {
    long spread = flaw.spread().length().toMillis();
    long share = Chance.share(Chance.word(stream + EXTENT, number), 2 * spread + 1);
    return flaw.by().length().minusMillis(spread).plusMillis(share);
  }
}
