package dev.spike.domain.collection;

import dev.spike.domain.value.Seed;

/** The chance of one draw: the seed, and how many draws came before. */
public record Luck(Seed seed, long draw) {

  /** The stream of chance that all draws of a field take from. */
  public static long stream(Seed seed, Field field) {
    return seed.stream(field.type() + "/" + field.name());
  }
}
