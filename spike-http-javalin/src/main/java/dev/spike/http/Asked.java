package dev.spike.http;

import dev.spike.domain.Refusal;
import java.util.function.Supplier;

/** Questions without a body: what is wrong with one is wrong with its address. */
final class Asked {

  private Asked() {}

  /** What a question is answered with. */
  static <T> T of(Supplier<T> question) {
    try {
      return question.get();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.INVALID) {
        throw new TurnedAway(400, refusal.getMessage());
      }
      throw refusal;
    }
  }
}
