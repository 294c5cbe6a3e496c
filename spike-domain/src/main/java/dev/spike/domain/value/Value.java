package dev.spike.domain.value;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.LongFunction;

/** One drawn value: a text, a whole number or a decimal number. */
public sealed interface Value {

  /** Tells the three kinds of value apart. */
  <R> R fold(Function<String, R> text, LongFunction<R> whole, Function<BigDecimal, R> decimal);

  /** The value as Java has it: a {@code String}, a {@code Long} or a {@code BigDecimal}. */
  default Object plain() {
    return fold(text -> text, number -> number, number -> number);
  }

  /** A whole value where nothing is lost by it, else a decimal one without needless zeros. */
  static Value of(BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= Decimals.MOST_UNIT_PLACES) {
      return new Whole(number.longValueExact());
    }
    BigDecimal plain = Decimals.plain(number);
    boolean fits = plain.scale() == 0 && plain.toBigInteger().bitLength() < Long.SIZE;
    return fits ? new Whole(plain.longValueExact()) : new Decimal(plain);
  }

  /** A text. */
  record Text(String text) implements Value {

    @Override
    public <R> R fold(
        Function<String, R> onText, LongFunction<R> whole, Function<BigDecimal, R> decimal) {
      return onText.apply(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A whole number of 64 bits. */
  record Whole(long number) implements Value {

    @Override
    public <R> R fold(
        Function<String, R> text, LongFunction<R> whole, Function<BigDecimal, R> decimal) {
      return whole.apply(number);
    }

    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /** A number with a fraction, or one too large for 64 bits; its places are shown as they are. */
  record Decimal(BigDecimal number) implements Value {

    @Override
    public <R> R fold(
        Function<String, R> text, LongFunction<R> whole, Function<BigDecimal, R> decimal) {
      return decimal.apply(number);
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }
}
