package dev.spike.domain.imports;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;

/** In which order the numbers of a date stand, such as {@code 03/04/2026}. */
public enum DateStyle {
  /** Day, month, year. */
  DMY,
  /** Month, day, year. */
  MDY,
  /** Year, month, day. */
  YMD;

  /** Reads an order. */
  public static DateStyle parse(String text) {
    return Arrays.stream(values())
        .filter(style -> style.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "a date style is DMY, MDY or YMD, not " + Texts.shown(text)));
  }
}
