package dev.spike.cli.time;

import dev.spike.cli.console.Console;
import java.time.Instant;
import java.util.Optional;

/**
 * What a text was taken for.
 *
 * @param remark what has to be said about it, where the clocks change
 */
public record Moment(Instant instant, Optional<String> remark) {

  /** The instant, once what has to be said about it is said. */
  public Instant toldTo(Console console) {
    remark.ifPresent(console::remark);
    return instant;
  }
}
