package dev.spike.domain.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Seed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"text a", "number 7", "float 2.50"})
  void drawsAConstantOnlyOnce(String rule) {
    Columns columns = columns("f: " + rule);

    assertThat(columns.columns).containsOnlyNulls();
    assertThat(new Cut(columns, 0).value(0)).isSameAs(new Cut(columns, 100).value(0));
  }

  /** In longs wherever these suffice, because values one by one are slow. */
  @ParameterizedTest
  @CsvSource({
    "range 1..2, RangeColumn",
    "epoch, EpochColumn",
    "float 0..1 places 3, UnitRangeColumn",
    "float 0..1e300 places 3, ValueColumn",
    "increment from 1 by 1, CounterColumn"
  })
  void chooseTheFastestWayToDraw(String rule, String column) {
    Columns columns = columns("f: " + rule);

    assertThat(columns.columns[0].getClass().getSimpleName()).isEqualTo(column);
    assertThat(columns.constants).containsOnlyNulls();
  }

  @Test
  void knowWhereTheirCountersStandBeforeEachDraw() {
    Columns columns =
        columns("cpu: range 1..2", "n: increment from 1 by 0.5", "big: increment from 1e30 by 1");
    Block block = block(3);
    columns.fill(block);

    assertThat(columns.statesBefore(0)).isEqualTo(states("1", "1e30"));
    assertThat(columns.statesBefore(2)).isEqualTo(states("2", "1000000000000000000000000000002"));
    assertThat(columns.statesBefore(3)).isEqualTo(states("2.5", "1000000000000000000000000000003"));
  }

  @Test
  void knowWhereACounterStandsThatOutgrewItsUnits() {
    Columns columns = columns("n: increment from 900000000000000000 by 3e16");
    BigDecimal start = new BigDecimal("900000000000000000");
    BigDecimal step = new BigDecimal("30000000000000000");
    for (int blocks = 0; blocks < 4; blocks++) {
      Block block = block(Block.SIZE);
      columns.fill(block);
      for (int row = 0; row <= Block.SIZE; row += 64) {
        long ticks = (long) blocks * Block.SIZE + row;
        assertThat(columns.statesBefore(row).standing().get(new FieldId(0)).next())
            .isEqualByComparingTo(start.add(step.multiply(BigDecimal.valueOf(ticks))));
      }
    }
    assertThat(columns.columns[0].values).isNotNull();
  }

  @Test
  void countInUnitsAsLongAsThereIsRoom() {
    Columns columns = columns("n: increment from 900000000000000000 by 3e16");
    columns.fill(block(Block.SIZE));

    assertThat(columns.columns[0].values).isNull();
    assertThat(columns.columns[0].lowest).isEqualTo(900_000_000_000_000_000L);
    assertThat(columns.columns[0].highest)
        .isEqualTo(900_000_000_000_000_000L + (Block.SIZE - 1) * 30_000_000_000_000_000L);
  }

  private static CounterStates states(String n, String big) {
    return new CounterStates(
        Map.of(
            new FieldId(1), state(n),
            new FieldId(2), state(big)));
  }

  private static CounterState state(String next) {
    return new CounterState(new BigDecimal(next));
  }

  private static Block block(int draws) {
    Block block = new Block();
    block.series(START.getEpochSecond(), 0, 1, 0, draws);
    return block;
  }

  private static Columns columns(String... lines) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      fields.add(Field.parse(new FieldId(i), CollectionType.PERFORMANCE, lines[i]));
    }
    List<String> names = fields.stream().map(field -> field.name().text()).toList();
    return new Columns(names, fields, CounterStates.NONE, new Seed(1));
  }
}
