package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the one-line notation of rules, word by word, and says where it no longer understands. */
final class Notation {

  private static final Pattern WORD = Pattern.compile("[^\\s]+");
  private static final Pattern WHOLE = Pattern.compile("-?\\d+");
  private static final Pattern WHOLE_WORD = Pattern.compile("-?\\d+(?!\\S)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,9})?");

  /** Longer than any number that can be used: the check keeps parsing cheap. */
  private static final int MOST_DIGITS = 700;

  private final String line;
  private int at;

  Notation(String line, int from) {
    this.line = line;
    this.at = from;
  }

  Rule rule() {
    skipSpace();
    int begin = at;
    String kind = word();
    switch (kind) {
      case "text":
        return text();
      case "number":
        return toEnd(new FixedNumber(whole(WHOLE_WORD)));
      case "float":
        return decimal();
      case "epoch":
        return toEnd(new EpochNow());
      case "range":
        return range();
      case "increment":
        return counter(Direction.UP);
      case "decrement":
        return counter(Direction.DOWN);
      default:
        at = begin;
        throw expected("text, number, float, epoch, range, increment or decrement");
    }
  }

  private Rule text() {
    skipSpace();
    if (at == line.length()) {
      throw expected("a text (an empty one is written \"\")");
    }
    if (line.charAt(at) == '"') {
      Quoted quoted = Quoted.read(line, at);
      at = quoted.end();
      return toEnd(new FixedText(quoted.text()));
    }
    return new FixedText(line.substring(at).strip());
  }

  private Rule decimal() {
    BigDecimal first = number();
    if (!accept("..")) {
      return toEnd(new FixedFloat(first));
    }
    BigDecimal last = number();
    boolean given = acceptWord("places");
    int places = given ? small() : FloatRange.DEFAULT_PLACES;
    end(given ? "" : "places or ");
    return new FloatRange(first, last, places);
  }

  private Rule range() {
    long first = whole(WHOLE);
    if (!accept("..")) {
      throw expected("'..'");
    }
    long last = whole(WHOLE_WORD);
    return toEnd(new NumberRange(first, last));
  }

  private Rule counter(Direction direction) {
    need("from");
    BigDecimal start = number();
    need("by");
    BigDecimal step = number();
    boolean limited = acceptWord("until");
    Optional<BigDecimal> limit = limited ? Optional.of(number()) : Optional.empty();
    boolean strays = acceptWord("jitter");
    BigDecimal percent = strays ? percent() : BigDecimal.ZERO;
    end(strays ? "" : limited ? "jitter or " : "until, jitter or ");
    return Counter.of(direction, start, step, limit, percent);
  }

  private BigDecimal percent() {
    BigDecimal percent = number();
    if (!accept("%")) {
      throw expected("'%'");
    }
    return percent;
  }

  private long whole(Pattern pattern) {
    String digits = token(pattern, "a whole number");
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      at -= digits.length();
      throw expected("a whole number of 64 bits");
    }
  }

  private int small() {
    long number = whole(WHOLE_WORD);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  private BigDecimal number() {
    String digits = token(NUMBER, "a number");
    if (digits.length() > MOST_DIGITS) {
      at -= digits.length();
      throw expected("a number of at most " + MOST_DIGITS + " digits");
    }
    return new BigDecimal(digits);
  }

  private String token(Pattern pattern, String what) {
    skipSpace();
    Matcher matcher = pattern.matcher(line).region(at, line.length());
    if (!matcher.lookingAt()) {
      throw expected(what);
    }
    at = matcher.end();
    return matcher.group();
  }

  private void need(String word) {
    if (!acceptWord(word)) {
      throw expected("'" + word + "'");
    }
  }

  private boolean acceptWord(String word) {
    skipSpace();
    int begin = at;
    if (word().equals(word)) {
      return true;
    }
    at = begin;
    return false;
  }

  private boolean accept(String sign) {
    boolean there = line.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  private Rule toEnd(Rule rule) {
    end("");
    return rule;
  }

  private void end(String more) {
    skipSpace();
    if (at < line.length()) {
      throw expected(more + "the end of the line");
    }
  }

  private String word() {
    Matcher matcher = WORD.matcher(line).region(at, line.length());
    if (!matcher.lookingAt()) {
      return "";
    }
    at = matcher.end();
    return matcher.group();
  }

  private void skipSpace() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  private Refusal expected(String what) {
    skipSpace();
    int column = at + 1;
    String found = word();
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            "column %d: expected %s, found %s",
            column, what, found.isEmpty() ? "the end of the line" : Texts.shown(found)));
  }
}
