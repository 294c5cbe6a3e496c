package dev.spike.junit.file;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Reads a part of a file member by member. What is wrong is collected; {@link #made} refuses it all
 * at once, and with it the members that nobody asked for.
 */
final class Members {

  private final Part part;
  private final Faults faults;
  private final Set<String> known;

  private Members(Part part) {
    this.part = part;
    this.faults = new Faults();
    this.known = new HashSet<>();
  }

  static Members of(Part part) {
    need(part.is(Part.Kind.OBJECT), "members by their names are needed here");
    return new Members(part);
  }

  Part part() {
    return part;
  }

  /** These members are read by nobody, or by somebody else. */
  void leave(String... names) {
    known.addAll(List.of(names));
  }

  /** A member that must be there. */
  <T> Optional<T> required(String name, Function<Part, T> shape) {
    faults.check(part.members().containsKey(name), name, "%s is missing", name);
    return optional(name, shape);
  }

  /** A member that may be left out, but is not null. */
  <T> Optional<T> optional(String name, Function<Part, T> shape) {
    boolean isNull = part.members().containsKey(name) && !part.tells(name);
    faults.check(!isNull, name, "%s must not be null", name);
    return nullable(name, shape);
  }

  /** A member that may be left out or null, which are the same. */
  <T> Optional<T> nullable(String name, Function<Part, T> shape) {
    known.add(name);
    return part.tells(name)
        ? faults.member(name, () -> shape.apply(part.members().get(name)))
        : Optional.empty();
  }

  /** What is made of members, if all of them could be read. */
  <T> Optional<T> joined(Supplier<T> make, Optional<?>... parts) {
    boolean areAll = List.of(parts).stream().allMatch(Optional::isPresent);
    return areAll ? faults.member("", make) : Optional.empty();
  }

  /** Makes a thing of what was read, or refuses all that was wrong. */
  <T> T made(Supplier<T> make) {
    for (String name : part.members().keySet()) {
      String sentence = "the member %s is not known here";
      faults.check(known.contains(name), Part.escaped(name), sentence, Texts.shown(name));
    }
    faults.refuseIfAny();
    return make.get();
  }

  /** A text that stands for something. */
  static <T> Function<Part, T> text(Function<String, T> meaning) {
    return part -> {
      need(part.is(Part.Kind.TEXT), "a text is needed here");
      return meaning.apply(part.text());
    };
  }

  /** A whole number that stands for something. */
  static <T> Function<Part, T> whole(LongFunction<T> meaning) {
    return part -> {
      need(part.is(Part.Kind.NUMBER), "a whole number is needed here");
      return meaning.apply(wholeNumber(part.text()));
    };
  }

  private static long wholeNumber(String text) {
    try {
      return new BigDecimal(text).longValueExact();
    } catch (ArithmeticException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a whole number from -9223372036854775808 to 9223372036854775807 is needed here");
    }
  }

  /** A list of things of one shape. */
  static <T> Function<Part, List<T>> list(BiFunction<String, Part, T> item) {
    return part -> {
      need(part.is(Part.Kind.LIST), "a list is needed here");
      Faults faults = new Faults();
      List<T> items = new ArrayList<>();
      for (int i = 0; i < part.items().size(); i++) {
        String place = Integer.toString(i);
        Part each = part.items().get(i);
        faults.member(place, () -> item.apply(place, each)).ifPresent(items::add);
      }
      faults.refuseIfAny();
      return items;
    };
  }

  /** What members of any name stand for, in their order. */
  static <T> Function<Part, List<T>> byName(BiFunction<String, Part, T> meaning, String example) {
    return part -> {
      need(part.is(Part.Kind.OBJECT), "fields are written by their names, as in " + example);
      Faults faults = new Faults();
      List<T> items = new ArrayList<>();
      for (Map.Entry<String, Part> member : part.members().entrySet()) {
        faults
            .member(
                Part.escaped(member.getKey()),
                () -> meaning.apply(member.getKey(), member.getValue()))
            .ifPresent(items::add);
      }
      faults.refuseIfAny();
      return items;
    };
  }

  static void need(boolean fits, String sentence) {
    if (!fits) {
      throw new Refusal(Refusal.Kind.INVALID, sentence);
    }
  }
}
