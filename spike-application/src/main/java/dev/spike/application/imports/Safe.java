package dev.spike.application.imports;

import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;

/** Seals secrets so that they can be kept, and opens them again. */
public interface Safe {

  /** Seals a secret; the same one never looks the same twice. */
  Sealed seal(Secret secret);

  /**
   * Opens a secret. Throws a {@link Refusal} of the kind {@link Refusal.Kind#CONFLICT} if it was
   * sealed with another key or is not what was sealed.
   */
  Secret open(Sealed sealed);
}
