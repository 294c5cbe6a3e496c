package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and numbers of a line, one after the other, and where the next of them stands. */
public final class Tokens {

  static final Pattern WHOLE = Pattern.compile("-?\\d+");
  static final Pattern WHOLE_WORD = Pattern.compile("-?\\d+(?!\\S)");

  private static final Pattern WORD = Pattern.compile("[^\\s]+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,9})?");

  /** Longer than any number that can be used: the check keeps parsing cheap. */
  private static final int MOST_DIGITS = 700;

  private final String line;
  private int at;

  /** A line, from a place on. */
  public Tokens(String line, int from) {
    this.line = line;
    this.at = from;
  }

  /** Where the next word begins, or the line ends. */
  int next() {
    skipSpace();
    return at;
  }

  void backTo(int place) {
    at = place;
  }

  /** Whether nothing comes any more. */
  public boolean isAtEnd() {
    return next() == line.length();
  }

  /** The text that is left: in quotation marks, or up to the end of the line. */
  String text() {
    if (line.charAt(next()) == '"') {
      Quoted quoted = Quoted.read(line, at);
      at = quoted.end();
      end("");
      return quoted.text();
    }
    return line.substring(at).strip();
  }

  /** A text in quotation marks. */
  public String quoted(String what) {
    if (isAtEnd() || line.charAt(at) != '"') {
      throw expected(what + " in quotation marks");
    }
    Quoted quoted = Quoted.read(line, at);
    at = quoted.end();
    return quoted.text();
  }

  /** An instant. */
  public Instant instant() {
    return read("an instant", Tokens::instant);
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "an instant is written as 2026-03-01T09:00:00Z, not " + Texts.shown(text));
    }
  }

  /** A whole number. */
  public long whole() {
    return whole(WHOLE_WORD);
  }

  long whole(Pattern pattern) {
    String digits = token(pattern, "a whole number");
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      at -= digits.length();
      throw expected("a whole number of 64 bits");
    }
  }

  /** A whole number, or the nearest that an {@code int} can be. */
  public int small() {
    long number = whole(WHOLE_WORD);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  /** A number. */
  public BigDecimal number() {
    String digits = token(NUMBER, "a number");
    if (digits.length() > MOST_DIGITS) {
      at -= digits.length();
      throw expected("a number of at most " + MOST_DIGITS + " digits");
    }
    return new BigDecimal(digits);
  }

  /** The number without a sign that comes next, if one does. */
  Optional<BigDecimal> unsigned(Pattern pattern) {
    int begin = next();
    return accept(pattern)
        .map(
            digits -> {
              if (digits.length() > MOST_DIGITS) {
                backTo(begin);
                throw expected("a number of at most " + MOST_DIGITS + " digits");
              }
              return new BigDecimal(digits);
            });
  }

  /** What comes next, if it is of such a kind. */
  public Optional<String> accept(Pattern pattern) {
    Matcher matcher = pattern.matcher(line).region(next(), line.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher.group());
  }

  /** Whether a text in quotation marks comes next. */
  public boolean isQuoteNext() {
    return line.startsWith("\"", next());
  }

  /** The text in quotation marks that comes next. */
  String quoted() {
    Quoted quoted = Quoted.read(line, next());
    at = quoted.end();
    return quoted.text();
  }

  /** Whether a number comes next. */
  boolean isNumberNext() {
    next();
    return NUMBER.matcher(line).region(at, line.length()).lookingAt();
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

  /** A word that means something; what is wrong with it is said with its place. */
  public <T> T read(String what, Function<String, T> reading) {
    int begin = next();
    String word = word();
    if (word.isEmpty()) {
      throw expected(what);
    }
    try {
      return reading.apply(word);
    } catch (Refusal refusal) {
      throw new Refusal(
          refusal.kind(), Texts.sentence("column %d: %s", begin + 1, refusal.getMessage()));
    }
  }

  /** What stands before a sign within the next word; nothing if it has no such sign. */
  String before(char sign) {
    int begin = next();
    String word = word();
    int place = word.indexOf(sign);
    at = place < 0 ? begin : begin + place + 1;
    return place < 0 ? "" : word.substring(0, place);
  }

  /** Goes on behind a word, which must come next. */
  public void need(String word) {
    if (!acceptWord(word)) {
      throw expected("'" + word + "'");
    }
  }

  /** Goes on behind a sign, which must come at once. */
  public void needSign(String sign) {
    if (!accept(sign)) {
      throw expected("'" + sign + "'");
    }
  }

  /** Goes on behind a word if it comes next. */
  public boolean acceptWord(String word) {
    int begin = next();
    if (word().equals(word)) {
      return true;
    }
    at = begin;
    return false;
  }

  /** Whether a word comes next. */
  public boolean isWordNext(String word) {
    int begin = next();
    boolean isNext = word().equals(word);
    at = begin;
    return isNext;
  }

  boolean accept(String sign) {
    boolean there = line.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  /** The same for a sign that may stand behind blanks. */
  public boolean acceptNext(String sign) {
    next();
    return accept(sign);
  }

  /** Refuses what is left, where more could have come or nothing. */
  public void end(String more) {
    if (!isAtEnd()) {
      throw expected(more + "the end of the line");
    }
  }

  String word() {
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

  /** The refusal of what comes next where something else is expected. */
  public Refusal expected(String what) {
    int column = next() + 1;
    String found = word();
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            "column %d: expected %s, found %s",
            column, what, found.isEmpty() ? "the end of the line" : Texts.shown(found)));
  }
}
