package dev.spike.cli.chart;

/** Dots in a picture, of which several share a cell. */
final class Dots {

  private final Glyphs glyphs;
  private final int rows;
  private final int[][] bits;

  Dots(int cells, int rows, Glyphs glyphs) {
    this.glyphs = glyphs;
    this.rows = rows;
    bits = new int[rows][cells];
  }

  /** How many dots stand below each other. */
  int height() {
    return rows * glyphs.down();
  }

  /** Sets dots from one place to another; the first row of dots is the lowest. */
  void line(int fromX, int fromY, int toX, int toY) {
    int steps = Math.max(1, Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
    for (int i = 0; i <= steps; i++) {
      double share = (double) i / steps;
      dot(
          (int) Math.round(fromX + share * (toX - fromX)),
          (int) Math.round(fromY + share * (toY - fromY)));
    }
  }

  private void dot(int x, int y) {
    int above = height() - 1 - y;
    int column = x % glyphs.across();
    bits[above / glyphs.down()][x / glyphs.across()] |=
        1 << column * glyphs.down() + above % glyphs.down();
  }

  boolean isEmpty(int row, int cell) {
    return bits[row][cell] == 0;
  }

  String letter(int row, int cell) {
    return glyphs.dots(bits[row][cell]);
  }
}
