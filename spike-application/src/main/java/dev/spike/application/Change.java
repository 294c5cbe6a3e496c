package dev.spike.application;

import java.util.Optional;

/** What a change wants of one member of a thing: another value, or that it stays as it is. */
public record Change<T>(Optional<T> value) {

  /** It stays as it is. */
  public static <T> Change<T> none() {
    return new Change<>(Optional.empty());
  }

  /** It gets another value. */
  public static <T> Change<T> to(T value) {
    return new Change<>(Optional.of(value));
  }

  /** The member after the change. */
  public T over(T present) {
    return value.orElse(present);
  }
}
