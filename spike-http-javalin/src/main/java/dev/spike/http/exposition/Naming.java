package dev.spike.http.exposition;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names as monitoring allows them, none of them twice. */
final class Naming {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern FORBIDDEN = Pattern.compile("[^a-zA-Z0-9_]+");
  private static final Pattern EDGES = Pattern.compile("^_+|_+$");

  /** Endings that tell what belongs to a metric of another kind. */
  private static final Pattern SPOKEN_FOR =
      Pattern.compile(".*_(total|sum|count|bucket|created|info)|le|quantile");

  private final Set<String> taken = new HashSet<>();

  /** Names of which one is taken already. */
  Naming without(String name) {
    taken.add(name);
    return this;
  }

  /** The name of a counter, without what marks it as one. */
  String counter(String field) {
    String plain = plain(field);
    boolean isMarked = plain.endsWith(Family.TOTAL);
    return unique(isMarked ? plain.substring(0, plain.length() - Family.TOTAL.length()) : plain);
  }

  /** Any other name. */
  String other(String field) {
    String plain = plain(field);
    return unique(SPOKEN_FOR.matcher(plain).matches() ? plain + "_value" : plain);
  }

  private static String plain(String field) {
    String bare = MARKS.matcher(Normalizer.normalize(field, Normalizer.Form.NFKD)).replaceAll("");
    String ascii = FORBIDDEN.matcher(bare).replaceAll("_");
    String trimmed = EDGES.matcher(ascii).replaceAll("");
    if (trimmed.isEmpty()) {
      return "field";
    }
    return Character.isDigit(trimmed.charAt(0)) ? "_" + trimmed : trimmed;
  }

  private String unique(String name) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "_" + i;
    }
    return unique;
  }
}
