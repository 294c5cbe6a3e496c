package dev.spike.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A format in which something can be answered. */
record MediaType(String type, Optional<String> version) {

  /** The one of some things in whose format a client wants to be answered most, if in any. */
  static <T> Optional<T> best(
      Optional<String> accept, List<T> offered, Function<T, MediaType> format) {
    List<MediaRange> ranges =
        Arrays.stream(accept.filter(header -> !header.isBlank()).orElse("*/*").split(","))
            .map(MediaRange::of)
            .toList();
    Optional<T> best = Optional.empty();
    Optional<MediaRange> wanted = Optional.empty();
    for (T offer : offered) {
      Optional<MediaRange> range = MediaRange.of(format.apply(offer), ranges);
      if (range.isPresent() && wanted.filter(first -> !range.get().isBefore(first)).isEmpty()) {
        best = Optional.of(offer);
        wanted = range;
      }
    }
    return best;
  }
}
