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
