package dev.spike.http.json;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Ids of 128 bits as they stand in JSON and in addresses. */
public final class Uuids {

  /** Java's own reader takes much else for an id. */
  private static final Pattern FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Uuids() {}

  /** Reads an id, if it is one. */
  public static Optional<UUID> read(String text) {
    return Optional.of(text).filter(id -> FORM.matcher(id).matches()).map(UUID::fromString);
  }

  /** An id that stands for something. */
  static <T> Shape<T> shape(Function<UUID, T> meaning) {
    return Shape.text(
        text ->
            read(text)
                .map(meaning)
                .orElseThrow(
                    () ->
                        new Refusal(
                            Refusal.Kind.INVALID,
                            "an id looks like 8f14e45f-ceea-467f-9d2b-0c5b1a6e7f30, not "
                                + Texts.shown(text))));
  }
}
