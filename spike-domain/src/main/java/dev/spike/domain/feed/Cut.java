package dev.spike.domain.feed;

import dev.spike.domain.value.Value;

/** One row cut out of the columns of a block: it stays as it is when the columns move on. */
final class Cut implements Pick {

  private final Columns columns;
  private final long[] units;

  /** The values that units do not suffice for; null as long as there are none. */
  private Value[] values;

  Cut(Columns columns, int row) {
    this.columns = columns;
    this.units = new long[columns.columns.length];
    for (int i = 0; i < units.length; i++) {
      Column column = columns.columns[i];
      if (column != null) {
        units[i] = column.units[row];
        keep(i, column.values == null ? null : column.values[row]);
      }
    }
  }

  private void keep(int place, Value value) {
    if (value != null) {
      values = values == null ? new Value[units.length] : values;
      values[place] = value;
    }
  }

  @Override
  public boolean has(int place) {
    return columns.has(place);
  }

  @Override
  public boolean isNull(int place) {
    return false;
  }

  @Override
  public Value value(int place) {
    if (columns.constants[place] != null) {
      return columns.constants[place];
    }
    boolean inUnits = values == null || values[place] == null;
    return inUnits ? columns.columns[place].valueOf(units[place]) : values[place];
  }

  @Override
  public boolean isWhole(int place) {
    Column column = columns.columns[place];
    return column != null && column.places == 0 && (values == null || values[place] == null);
  }

  @Override
  public long units(int place) {
    return units[place];
  }
}
