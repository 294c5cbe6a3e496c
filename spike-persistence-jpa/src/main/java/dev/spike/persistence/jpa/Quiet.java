package dev.spike.persistence.jpa;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from telling at every start what they do, unless somebody wants to know. */
final class Quiet {

  /** Held, since nobody else does so and settings of a logger go with it. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("liquibase"), Logger.getLogger("org.hibernate"));

  private Quiet() {}

  static void please() {
    LOGGERS.stream()
        .filter(logger -> logger.getLevel() == null)
        .forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
