package dev.spike.domain.feed;

import dev.spike.domain.collection.Derivation;
import dev.spike.domain.value.Chance;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.util.OptionalLong;

/** Numbers that are computed from those of other columns, which are filled before. */
final class DerivedColumn extends Column {

  private final Derivation derivation;
  private final long stream;
  private final Columns columns;
  private final int[] inputs;
  private final Value[] read;

  DerivedColumn(Derivation derivation, long stream, Columns columns, int[] inputs) {
    super(places(derivation) == 0 ? Shape.WHOLE : Shape.DECIMAL, places(derivation));
    this.derivation = derivation;
    this.stream = stream;
    this.columns = columns;
    this.inputs = inputs;
    this.read = new Value[inputs.length];
  }

  private static int places(Derivation derivation) {
    return derivation.computation().span().places();
  }

  @Override
  void fill(Block block) {
    values = null;
    lowest = 0;
    highest = 0;
    for (int row = 0; row < block.count; row++) {
      for (int i = 0; i < read.length; i++) {
        read[i] = columns.value(inputs[i], row);
      }
      Chance chance = new Chance(stream, block.ordinal + row);
      put(row, derivation.value(read, block.instant(row), chance));
    }
  }

  /** Values are kept as such from the first one on that units do not suffice for. */
  private void put(int row, Value value) {
    OptionalLong counted = value.fold(text -> OptionalLong.empty(), OptionalLong::of, this::units);
    if (values == null && counted.isEmpty()) {
      values = new Value[Block.SIZE];
      for (int i = 0; i < row; i++) {
        values[i] = valueOf(units[i]);
      }
    }
    if (values == null) {
      units[row] = counted.getAsLong();
      lowest = Math.min(lowest, units[row]);
      highest = Math.max(highest, units[row]);
    } else {
      values[row] = value;
    }
  }

  private OptionalLong units(BigDecimal number) {
    boolean fits = number.scale() == places && number.unscaledValue().bitLength() < Long.SIZE - 1;
    return fits ? OptionalLong.of(number.unscaledValue().longValue()) : OptionalLong.empty();
  }
}
