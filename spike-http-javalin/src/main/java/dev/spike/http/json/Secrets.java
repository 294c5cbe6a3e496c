package dev.spike.http.json;

import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Secret;
import java.util.Optional;

/** What opens something elsewhere: it can be sent, and is never shown. */
final class Secrets {

  static final Shape<Secret> SHAPE = Shape.text(Secret::new);

  private Secrets() {}

  /** What is shown of a secret: whether there is one. */
  static String shown(Optional<?> secret) {
    return secret.map(hidden -> DatabaseConnection.HIDDEN).orElse(null);
  }
}
