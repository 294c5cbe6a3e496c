package dev.spike.cli.chart;

import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Paper;
import dev.spike.cli.console.Style;
import java.util.Arrays;

/** One line of a picture: a letter and a style in each cell. */
final class Strip {

  private static final String NOTHING = " ";

  private final String[] letters;
  private final Style[] styles;
  private final boolean[] taken;

  Strip(int cells) {
    letters = new String[cells];
    styles = new Style[cells];
    taken = new boolean[cells];
    Arrays.fill(letters, NOTHING);
    Arrays.fill(styles, Style.PLAIN);
  }

  /** Whether nothing stands in some cells. */
  boolean isFree(int from, int to) {
    for (int cell = from; cell < to; cell++) {
      if (cell < 0 || cell >= taken.length || taken[cell]) {
        return false;
      }
    }
    return true;
  }

  /** Puts a text into its cells, as far as they are there. */
  void put(int from, String text, Style style) {
    int cell = from;
    for (int letter : Cells.plain(text).codePoints().toArray()) {
      String shown = Character.toString(letter);
      int width = Cells.width(shown);
      if (width == 0 || cell < 0 || cell + width > letters.length) {
        cell += width;
        continue;
      }
      take(cell, shown, style);
      for (int more = cell + 1; more < cell + width; more++) {
        take(more, "", style);
      }
      cell += width;
    }
  }

  private void take(int cell, String letter, Style style) {
    letters[cell] = letter;
    styles[cell] = style;
    taken[cell] = true;
  }

  /** Puts a sign where nothing stands yet. */
  void putBehind(int cell, String sign, Style style) {
    if (isFree(cell, cell + 1)) {
      put(cell, sign, style);
    }
  }

  /** The line as it is printed. */
  String on(Paper paper) {
    StringBuilder line = new StringBuilder();
    int end = letters.length;
    while (end > 0 && letters[end - 1].equals(NOTHING)) {
      end--;
    }
    int cell = 0;
    while (cell < end) {
      int next = cell;
      StringBuilder run = new StringBuilder();
      while (next < end && styles[next] == styles[cell]) {
        run.append(letters[next++]);
      }
      line.append(paper.styled(styles[cell], run.toString()));
      cell = next;
    }
    return line.toString();
  }
}
