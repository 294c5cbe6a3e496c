package dev.spike.http;

import dev.spike.domain.Texts;
import dev.spike.domain.flaw.Damage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** What a client has to endure of an answer with which something goes wrong on purpose. */
record Ordeal(Damage damage) {

  /** How long nothing happens. */
  Duration stillness() {
    return damage.silence().orElse(damage.delay());
  }

  /** Whether the client is never answered. */
  boolean isSilent() {
    return damage.silence().isPresent();
  }

  /** What is told instead. */
  Optional<Problem> problem() {
    return damage.error().isPresent()
        ? Optional.of(
            Problem.of(
                damage.error().getAsInt(),
                Texts.sentence(
                    "error %d is a fault of the spike that runs", damage.error().getAsInt())))
        : Optional.empty();
  }

  /** As much of what is told as comes. */
  byte[] left(byte[] whole) {
    return damage.malformed() ? Arrays.copyOf(whole, whole.length / 2) : whole;
  }

  /** Breaks the connection, as one breaks on the way. */
  static void breakOff(Request request) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
  }
}
