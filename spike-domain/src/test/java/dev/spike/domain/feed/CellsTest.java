package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Column.Shape;
import dev.spike.domain.value.Value;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CellsTest {

  /** Columns of ever larger numbers, so that each way of spelling meets its borders. */
  private static final long[] BORDERS = {
    9,
    999,
    1_000,
    99_999,
    100_000,
    999_999,
    1_000_000,
    999_999_999_999L,
    1_000_000_000_000L,
    999_999_999_999_999_999L,
    Long.MAX_VALUE
  };

  @ParameterizedTest
  @EnumSource(Shape.class)
  void spellsNumbersOfAnySize(Shape shape) {
    for (int places = 0; places <= (shape == Shape.WHOLE ? 0 : 18); places++) {
      for (long border : BORDERS) {
        assertSpelled(new Given(shape, places, upTo(border)));
        assertSpelled(new Given(shape, places, downTo(-border)));
      }
    }
  }

  @Test
  void leavesOutTheZerosOfACountedNumber() {
    assertSpelled(new Given(Shape.COUNTED, 9, 0, 1, 10, 250_000_000, 1_000_000_000, 1_500_000_000));
    assertSpelled(new Given(Shape.COUNTED, 5, 100_000, 100_001, 100_010, 110_000, 1_000_000));
    assertSpelled(new Given(Shape.COUNTED, 6, 1_000_000, 1_000_001, 1_000_010, 1_100_000, 10));
    assertSpelled(new Given(Shape.COUNTED, 1, -10, -5, 0, 5, 10));
  }

  @Test
  void forgetsTheMillionsOfTheRowBefore() {
    assertSpelled(new Given(Shape.WHOLE, 0, 5, 1_000_005, 7, 2_000_007, 2_000_008, 3_000_000, 9));
  }

  /** The fewer pieces, the faster the row is put together. */
  @ParameterizedTest
  @CsvSource({
    "WHOLE, 0, 0, 999, 1",
    "WHOLE, 0, 0, 999999, 1",
    "WHOLE, 0, 0, 1000000, 2",
    "WHOLE, 0, -1, 5, 2",
    "WHOLE, 0, -1000000, 0, 3",
    "WHOLE, 0, 0, 999999999999, 2",
    "WHOLE, 0, 0, 1000000000000, 3",
    "WHOLE, 0, 0, 999999999999999999, 3",
    "WHOLE, 0, 0, 1000000000000000000, 4",
    "DECIMAL, 1, 0, 99999, 1",
    "DECIMAL, 4, 0, 99999, 1",
    "DECIMAL, 4, -99999, 0, 2",
    "DECIMAL, 4, 0, 100000, 2",
    "DECIMAL, 4, -100000, 0, 3",
    "DECIMAL, 5, 0, 99999, 2",
    "DECIMAL, 6, 0, 99999, 3",
    "DECIMAL, 1, 0, 9999999, 2",
    "DECIMAL, 1, 0, 10000000, 3",
    "COUNTED, 0, 0, 999, 1",
    "COUNTED, 1, 0, 99, 2",
    "COUNTED, 11, 0, 99, 3",
    "COUNTED, 12, 0, 99, 4"
  })
  void takesNoMorePiecesThanNeeded(Shape shape, int places, long least, long most, int pieces) {
    Cells cells = new Cells(new Given(shape, places, least, most), ',');
    cells.spell(0, 2);

    assertThat(cells.addTo(new long[Cells.MOST_PIECES][], 0)).isEqualTo(pieces);
  }

  @Test
  void spellsOnlyTheRowsAskedFor() {
    Given column = new Given(Shape.WHOLE, 0, 1, 2, 3, 4);
    Cells cells = new Cells(column, ',');
    cells.spell(1, 3);
    long[][] row = new long[Cells.MOST_PIECES][];
    cells.addTo(row, 0);

    assertThat(row[0]).startsWith(0, Digits.of("2,"), Digits.of("3,"), 0);
  }

  @Test
  void addsItsPiecesBehindOthers() {
    Cells cells = new Cells(new Given(Shape.WHOLE, 0, -5, 5), '\n');
    cells.spell(0, 2);
    long[][] row = new long[2 + Cells.MOST_PIECES][];

    assertThat(cells.addTo(row, 2)).isEqualTo(4);
    assertThat(row[1]).isNull();
    assertThat(row[2]).startsWith(Digits.of("-"), 0);
    assertThat(row[3]).startsWith(Digits.of("5\n"), Digits.of("5\n"));
  }

  @Test
  void writesWhatHasNoUnitsAsStrings() {
    Given column = new Given(Shape.WHOLE, 0, Long.MIN_VALUE, 5);
    Cells cells = new Cells(column, ',');
    assertThat(cells.areStrings()).as("the least long has no opposite").isTrue();
    assertThat(cells.string(0)).isEqualTo("-9223372036854775808,");
    assertThat(cells.string(1)).isEqualTo("5,");

    column.lowest = 0;
    assertThat(cells.areStrings()).isFalse();
    column.values = new Value[0];
    assertThat(cells.areStrings()).isTrue();
  }

  private static long[] upTo(long most) {
    return LongStream.concat(
            LongStream.of(0, 1, 10, 99, 120, 999, 1_000, 1_001, 100_000, 999_999, 1_000_000),
            LongStream.of(1_000_001, 120_000_000, 123_456_789_012L, most - 1, most / 2 + 1, most))
        .filter(number -> number <= most)
        .toArray();
  }

  private static long[] downTo(long least) {
    return Arrays.stream(upTo(-least)).map(number -> -number).toArray();
  }

  private static void assertSpelled(Given column) {
    Cells cells = new Cells(column, '\n');
    assertThat(cells.areStrings()).isFalse();
    cells.spell(0, column.count);
    long[][] row = new long[Cells.MOST_PIECES][];
    int pieces = cells.addTo(row, 0);
    for (int i = 0; i < column.count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < pieces; k++) {
        for (int c = 0; c < Digits.length(row[k][i]); c++) {
          text.append((char) (row[k][i] >>> 8 * c & 0xFF));
        }
      }
      assertThat(text)
          .as("%s in %d places", column.units[i], column.places)
          .hasToString(cells.string(i));
    }
  }

  /** A column of numbers that are there already. */
  private static final class Given extends Column {

    private final int count;

    private Given(Shape shape, int places, long... given) {
      super(shape, places);
      count = given.length;
      System.arraycopy(given, 0, units, 0, count);
      lowest = Arrays.stream(given).min().orElseThrow();
      highest = Arrays.stream(given).max().orElseThrow();
    }

    @Override
    void fill(Block block) {
      throw new UnsupportedOperationException("the numbers are there already");
    }
  }
}
