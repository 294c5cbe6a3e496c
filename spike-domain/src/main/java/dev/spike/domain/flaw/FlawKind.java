package dev.spike.domain.flaw;

import dev.spike.domain.collection.Field;
import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.Direction;
import dev.spike.domain.value.EpochNow;
import dev.spike.domain.value.Rule;
import java.util.Optional;

/** What can go wrong. Values suffer in this order. */
public enum FlawKind {
  /** A counter begins anew. */
  RESET("jump reset", true),
  /** A value does not change from what it was before. */
  FROZEN("frozen", true),
  /** A counter is told in 32 bits. */
  WRAP_32("jump wrap32", true),
  /** A counter is told in 64 bits. */
  WRAP_64("jump wrap64", true),
  /** What is told is as old as is said. */
  LATE("late", true),
  /** A value is told to be none. */
  NULL("null", true),
  /** Nothing is told of a value. */
  MISSING("missing", true),
  /** A poll is answered late. */
  SLOW("slow", false),
  /** A poll is not answered at all. */
  TIMEOUT("timeout", false),
  /** A poll is refused. */
  ERROR("error", false),
  /** An answer breaks off. */
  MALFORMED("malformed", false);

  private final String word;
  private final boolean ofValues;

  FlawKind(String word, boolean ofValues) {
    this.word = word;
    this.ofValues = ofValues;
  }

  /** How it is written. */
  public String word() {
    return word;
  }

  /** Whether values suffer from it, rather than the poll as a whole. */
  public boolean isOfValues() {
    return ofValues;
  }

  /** Whether it tells something else than what the rules yield, and has to know when it began. */
  boolean opens(boolean isByChance) {
    return this == FROZEN || this == RESET && !isByChance;
  }

  /** Why a field cannot suffer from it; empty if it can. */
  Optional<String> whyNot(Field field) {
    return switch (this) {
      case LATE ->
          field.rule() instanceof EpochNow
              ? Optional.empty()
              : Optional.of("only fields of the rule epoch can be late");
      case RESET ->
          counter(field.rule()).isPresent()
              ? Optional.empty()
              : Optional.of("only counters can be reset");
      case WRAP_32, WRAP_64 ->
          counter(field.rule()).filter(counter -> counter.direction() == Direction.UP).isPresent()
              ? Optional.empty()
              : Optional.of("only counters that go up can wrap");
      default -> Optional.empty();
    };
  }

  private static Optional<Counter> counter(Rule rule) {
    return rule instanceof BentCounter bent
        ? Optional.of(bent.counter())
        : rule.fold(stateless -> Optional.empty(), Optional::of, derived -> Optional.empty());
  }
}
