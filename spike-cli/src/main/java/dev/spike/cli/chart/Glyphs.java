package dev.spike.cli.chart;

import java.util.Locale;
import java.util.Map;

/** The signs that pictures are made of, as far as the locale can show them. */
public enum Glyphs {
  /** Where all letters can be shown. */
  UNICODE("█▒░▐▌◀▶▼▲│┊·─┬└┤", 2, 4),
  /** Where only the oldest letters can. */
  ASCII("#=-[]<>v^|:.-+++", 1, 2);

  private final String signs;
  private final int across;
  private final int down;

  Glyphs(String signs, int across, int down) {
    this.signs = signs;
    this.across = across;
    this.down = down;
  }

  /** The signs for the locale that an environment describes. */
  public static Glyphs of(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(variable, "");
      if (!locale.isEmpty()) {
        return locale.toUpperCase(Locale.ROOT).matches(".*UTF-?8.*") ? UNICODE : ASCII;
      }
    }
    return ASCII;
  }

  /** What a sign of these is used for. */
  enum Use {
    RUNNING,
    COMING,
    OVER,
    OPENING,
    CLOSING,
    FROM_BEFORE,
    BEYOND,
    NOW_ABOVE,
    NOW_BELOW,
    NOW,
    EDGE,
    POINT,
    AXIS,
    TICK,
    CORNER,
    SCALE
  }

  String sign(Use use) {
    return signs.substring(use.ordinal(), use.ordinal() + 1);
  }

  /** How many dots stand beside each other in a cell. */
  int across() {
    return across;
  }

  /** How many dots stand below each other in a cell. */
  int down() {
    return down;
  }

  /** The letter that shows dots, of which the first bits stand for the first column. */
  String dots(int bits) {
    return this == UNICODE
        ? Character.toString(0x2800 + Braille.pattern(bits))
        : String.valueOf(" '.:".charAt(bits));
  }
}
