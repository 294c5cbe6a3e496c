package dev.spike.application.storage;

import java.util.List;
import java.util.function.Function;

/** A part of a list, and how long the whole list is. */
public record Page<T>(List<T> items, long total) {

  public Page {
    items = List.copyOf(items);
  }

  /** The same part of the list of what becomes of the items. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), total);
  }
}
