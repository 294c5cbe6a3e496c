package dev.spike.application;

import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.Texts;
import java.util.OptionalLong;

/** The version of a thing that somebody has before them when they change it, if they say so. */
public record Expected(OptionalLong version) {

  /** Whatever the version is. */
  public static final Expected ANY = new Expected(OptionalLong.empty());

  /** This version and no other. */
  public static Expected of(long version) {
    return new Expected(OptionalLong.of(version));
  }

  /** Refuses the change of a thing that is not at this version any more. */
  public void check(Stamp stamp, String thing) {
    if (version.isPresent() && version.getAsLong() != stamp.version()) {
      throw new Refusal(
          Refusal.Kind.STALE,
          Texts.sentence(
              "%s is at version %d now, not at %d; read it again before changing it",
              thing, stamp.version(), version.getAsLong()));
    }
  }
}
