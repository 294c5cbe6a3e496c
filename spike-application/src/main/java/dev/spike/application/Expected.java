package dev.spike.application;

import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.Texts;
import java.util.Optional;
import java.util.Set;

/** The versions of a thing of which somebody changes one, if they say so. */
public record Expected(Optional<Set<Long>> versions) {

  /** Whatever the version is. */
  public static final Expected ANY = new Expected(Optional.empty());

  public Expected {
    versions = versions.map(Set::copyOf);
  }

  /** This version and no other. */
  public static Expected of(long version) {
    return oneOf(Set.of(version));
  }

  /** One of these versions and no other; of none, nothing can be changed. */
  public static Expected oneOf(Set<Long> versions) {
    return new Expected(Optional.of(versions));
  }

  /** Refuses the change of a thing that is at none of these versions. */
  public void check(Stamp stamp, String thing) {
    if (!versions.map(expected -> expected.contains(stamp.version())).orElse(true)) {
      throw new Refusal(
          Refusal.Kind.STALE,
          Texts.sentence(
              "%s is at version %d now, which is not the one expected; read it again before changing it",
              thing, stamp.version()));
    }
  }
}
