package dev.spike.domain.feed;

/** The seconds since 1970 at each draw. */
final class EpochColumn extends Column {

  EpochColumn() {
    super(Shape.WHOLE, 0);
  }

  @Override
  void fill(Block block) {
    System.arraycopy(block.seconds, 0, units, 0, block.count);
  }
}
