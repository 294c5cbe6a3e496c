package dev.spike.domain.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Rules of all kinds as they come: the same seed gives the same rules. */
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
          () -> counter(Direction.DOWN),
          this::held,
          () -> curve(wave()),
          () -> curve(profile(Profile.Cycle.DAY)),
          () -> curve(profile(Profile.Cycle.WEEK)),
          () -> curve(walk()),
          () -> curve(scatter()),
          () -> curve(sequence()),
          () -> curve(replay()),
          this::expression);

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

  /** A curve along a shape, with or without noise. */
  public Curve curve(Shape shape) {
    int places = random.nextBoolean() ? shape.places() : random.nextInt(Curve.MOST_PLACES + 1);
    return new Curve(shape, places, random.nextBoolean() ? BigDecimal.ZERO : decimal().abs());
  }

  private Expression expression() {
    Formula formula = new Formula(new RandomTerms(random).term(3));
    BigDecimal noise = random.nextBoolean() ? BigDecimal.ZERO : decimal().abs();
    return new Expression(formula, random.nextInt(Curve.MOST_PLACES + 1), noise);
  }

  private Held held() {
    return new Held(random.nextBoolean() ? numberRange() : floatRange(), lapse());
  }

  private Lapse lapse() {
    return new Lapse(Duration.ofMillis(1 + (random.nextLong(1L << 34) >> random.nextInt(34))));
  }

  private BigDecimal above(BigDecimal min) {
    return min.add(new BigDecimal("0.001")).add(decimal().abs());
  }

  private Wave wave() {
    BigDecimal min = decimal();
    Lapse phase = random.nextBoolean() ? Lapse.NONE : lapse();
    return new Wave(pick(List.of(Wave.Form.values())), min, above(min), lapse(), phase);
  }

  private Profile profile(Profile.Cycle cycle) {
    List<Profile.Point> points = new ArrayList<>();
    for (int minute = random.nextInt(400); minute < 1440; minute += 1 + random.nextInt(400)) {
      points.add(new Profile.Point(minute, decimal()));
    }
    ZoneId zone = ZoneId.of(pick(List.of("UTC", "Europe/Berlin", "America/New_York", "+05:30")));
    return new Profile(cycle, zone, points);
  }

  private Walk walk() {
    BigDecimal min = decimal();
    return new Walk(min, above(min), above(BigDecimal.ZERO), lapse());
  }

  private Scatter scatter() {
    Optional<BigDecimal> min = Optional.of(decimal()).filter(any -> random.nextBoolean());
    Optional<BigDecimal> max =
        Optional.of(above(min.orElse(decimal()))).filter(any -> random.nextBoolean());
    return new Scatter(decimal(), above(BigDecimal.ZERO), min, max);
  }

  private Sequence sequence() {
    List<BigDecimal> values = new ArrayList<>();
    for (int more = random.nextInt(9); more >= 0; more--) {
      values.add(decimal());
    }
    return new Sequence(values, lapse(), instant(), random.nextBoolean());
  }

  private Replay replay() {
    List<Replay.Point> points = new ArrayList<>();
    Duration at = Duration.ZERO;
    for (int more = random.nextInt(9); more >= 0; more--) {
      points.add(new Replay.Point(new Lapse(at), decimal()));
      at = at.plus(lapse().length());
    }
    return new Replay(points, new Lapse(at), instant());
  }

  private Instant instant() {
    return random.nextBoolean() ? Instant.EPOCH : Instant.ofEpochSecond(whole() >> 30);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
