package dev.spike.domain.feed;

import dev.spike.domain.value.Chance;
import dev.spike.domain.value.StatelessRule;
import dev.spike.domain.value.Value;

/** Values of any rule without memory, drawn one by one. */
final class ValueColumn extends Column {

  private final StatelessRule.Drawing drawing;
  private final long stream;

  ValueColumn(StatelessRule rule, long stream) {
    super(Shape.DECIMAL, 0);
    this.drawing = rule.ready();
    this.stream = stream;
    this.values = new Value[Block.SIZE];
  }

  @Override
  void fill(Block block) {
    for (int i = 0; i < block.count; i++) {
      values[i] = drawing.draw(block.instant(i), new Chance(stream, block.ordinal + i));
    }
  }
}
