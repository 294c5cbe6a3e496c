package dev.spike.application.imports;

import dev.spike.domain.Refusal;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import java.util.Optional;
import java.util.function.Function;

/** Seals what people give, and knows what they give only to say that it shall stay. */
record Seals(Safe safe) {

  private static final Secret STAYS = new Secret(DatabaseConnection.HIDDEN);

  /** Whether somebody gave back what is shown instead of a secret. */
  static boolean saysThatItStays(Optional<Secret> secret) {
    return secret.equals(Optional.of(STAYS));
  }

  /** What is shown instead of a secret, if there is one. */
  static Optional<Secret> hidden(Optional<Sealed> secret) {
    return secret.map(kept -> STAYS);
  }

  /**
   * What is kept of a secret about which somebody says everything: the one that is there stays
   * where none or the same is given, or what is shown instead of it.
   *
   * @param trusted whether what is there may be shown to where it would go then
   */
  Optional<Sealed> settled(
      Optional<Sealed> before, Optional<Secret> given, boolean trusted, String member) {
    if (before.isEmpty()) {
      return sealedAnew(given, member);
    }
    if (given.isPresent() && !saysThatItStays(given)) {
      return before.filter(kept -> isSame(kept, given.get())).or(() -> sealed(given));
    }
    if (!trusted) {
      throw needsPassword(member);
    }
    return before;
  }

  /** What was sealed with another key is not known to be the same. */
  private boolean isSame(Sealed kept, Secret given) {
    try {
      return safe.open(kept).equals(given);
    } catch (Refusal unknown) {
      return false;
    }
  }

  /** Seals what was given, if it is a secret. */
  Optional<Sealed> sealed(Optional<Secret> secret) {
    return secret.filter(given -> !STAYS.equals(given)).map(safe::seal);
  }

  /** Seals what was given where nothing is known that could stay. */
  Optional<Sealed> sealedAnew(Optional<Secret> secret, String member) {
    if (saysThatItStays(secret)) {
      throw Refusal.invalid(member, "a password is needed here, not what is shown instead of it");
    }
    return sealed(secret);
  }

  /** Seals what was said about a run where nothing was said before. */
  RunTerms<Sealed> sealedAnew(RunTerms<Secret> terms) {
    Function<Secret, Sealed> seal =
        secret -> sealedAnew(Optional.of(secret), "sftp_override").orElseThrow();
    return terms.withPassword(seal);
  }

  /** The refusal of a secret that shall stay although it would be shown to somebody else. */
  static Refusal needsPassword(String member) {
    return Refusal.invalid(
        member,
        "the password must be given again, since it would go to another server or user, or there "
            + "otherwise protected");
  }
}
