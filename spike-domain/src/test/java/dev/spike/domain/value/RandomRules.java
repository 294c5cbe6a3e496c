package dev.spike.domain.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Rules of all eight kinds as they come: the same seed gives the same rules. */
public final class RandomRules {

  private static final List<String> PIECES =
      List.of(
          "a",
          "web",
          "-01",
          " ",
          "  ",
          "\"",
          "\\",
          "/",
          ":",
          "..",
          "%",
          "\n",
          "\r\n",
          "\t",
          "\b",
          "\f",
          "\u0001",
          "\u001F",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u2003",
          "\u2028",
          "\u2029",
          "\uFFFF",
          "ß",
          "世界",
          "\uD83D\uDE80",
          "\\u0041",
          "range 1..2",
          "0");

  private final SplittableRandom random;
  private final List<Supplier<Rule>> kinds =
      List.of(
          () -> new FixedText(text()),
          () -> new FixedNumber(whole()),
          () -> new FixedFloat(decimal()),
          EpochNow::new,
          this::numberRange,
          this::floatRange,
          () -> counter(Direction.UP),
          () -> counter(Direction.DOWN));

  /** Begins a series of rules. */
  public RandomRules(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A rule of any kind. */
  public Rule next() {
    return pick(kinds).get();
  }

  /** A text of anything that may stand in one, sometimes of nothing. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      text.append(pick(PIECES));
    }
    return text.toString();
  }

  /** A whole number of any length. */
  public long whole() {
    return random.nextLong() >> random.nextInt(Long.SIZE);
  }

  /** A number of any length, with up to ten places. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(whole(), random.nextInt(11));
  }

  /** A range between whole numbers. */
  public NumberRange numberRange() {
    long one = whole();
    long other = whole();
    return new NumberRange(Math.min(one, other), Math.max(one, other));
  }

  /** A range between decimal numbers, with bounds finer or coarser than its places. */
  public FloatRange floatRange() {
    BigDecimal min = decimal();
    BigDecimal width = BigDecimal.ONE.add(decimal().abs());
    return new FloatRange(min, min.add(width), random.nextInt(FloatRange.MOST_PLACES + 1));
  }

  /** A counter, with or without limit and jitter. */
  public Counter counter(Direction direction) {
    BigDecimal start = decimal();
    BigDecimal step = decimal().abs().add(new BigDecimal("0.001"));
    Optional<BigDecimal> limit =
        Optional.of(direction.move(start, decimal().abs())).filter(any -> random.nextBoolean());
    Jitter jitter =
        random.nextBoolean()
            ? Jitter.NONE
            : new Jitter(BigDecimal.valueOf(random.nextInt(50_001), 2));
    return new Counter(direction, start, step, limit, jitter);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
