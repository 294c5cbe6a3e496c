package dev.spike.persistence.jpa;

import dev.spike.domain.imports.Telling;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;

/** How far somebody has been told as columns, which are all empty before anybody begins. */
@Embeddable
record TellingColumns(Long tellingUntil, Boolean toldWell, String toldDetail, Long toldAt) {

  static TellingColumns of(Telling telling) {
    Optional<Telling.Outcome> outcome = telling.outcome();
    return new TellingColumns(
        Moments.millis(telling.claimedUntil()),
        outcome.map(Telling.Outcome::success).orElse(null),
        outcome.map(Telling.Outcome::detail).map(Storable::text).orElse(null),
        Moments.millis(outcome.map(Telling.Outcome::at)));
  }

  Telling telling() {
    return new Telling(Moments.read(tellingUntil), Moments.read(toldAt).map(this::outcome));
  }

  private Telling.Outcome outcome(Instant at) {
    return new Telling.Outcome(toldWell, toldDetail, at);
  }
}
