package dev.spike.domain.collection;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Computation;
import dev.spike.domain.value.Derived;
import dev.spike.domain.value.Quoted;
import dev.spike.domain.value.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Brings the expressions of one half into an order in which each finds what it reads. */
public final class Derivations {

  private final CollectionType type;
  private final Map<String, Field> half = new LinkedHashMap<>();
  private final Map<String, Field> other = new HashMap<>();
  private final Map<String, Derived> derived = new LinkedHashMap<>();
  private final Map<String, Span> spans = new HashMap<>();
  private final List<Derivation> inOrder = new ArrayList<>();
  private final Faults faults;
  private final Function<Field, String> member;

  private Derivations(
      List<Field> all, CollectionType type, Faults faults, Function<Field, String> member) {
    this.type = type;
    this.faults = faults;
    this.member = member;
    for (Field field : all) {
      String name = field.name().text();
      (field.type() == type ? half : other).put(name, field);
      if (field.type() == type) {
        field.derived().ifPresent(rule -> derived.put(name, rule));
        field.rule().span().ifPresent(span -> spans.put(name, span));
      }
    }
  }

  /** The fields of one half that are computed, each behind those that it reads. */
  public static List<Derivation> of(List<Field> half) {
    Faults faults = new Faults();
    List<Derivation> inOrder =
        half.stream().anyMatch(field -> field.derived().isPresent())
            ? new Derivations(half, half.get(0).type(), faults, Field::toString).inOrder()
            : List.of();
    faults.refuseIfAny();
    return inOrder;
  }

  /** Notes what is wrong with the expressions of some fields, each under the name of a member. */
  static void check(Faults faults, List<Field> all, Function<Field, String> member) {
    for (CollectionType type : CollectionType.values()) {
      if (all.stream().anyMatch(field -> field.type() == type && field.derived().isPresent())) {
        new Derivations(all, type, faults, member).inOrder();
      }
    }
  }

  private List<Derivation> inOrder() {
    boolean known = true;
    for (Map.Entry<String, Derived> each : derived.entrySet()) {
      for (String input : each.getValue().inputs()) {
        known &= isKnown(each.getKey(), input);
      }
    }
    if (known && isSound()) {
      circle().ifPresent(this::refuse);
    }
    return inOrder;
  }

  private boolean isKnown(String reader, String input) {
    if (spans.containsKey(input) || derived.containsKey(input)) {
      return true;
    }
    String reason;
    if (half.containsKey(input)) {
      reason = "which is no number (" + half.get(input).rule().type() + ")";
    } else if (other.containsKey(input)) {
      reason =
          Texts.sentence(
              "which is a %s field; expressions read fields of their own half only",
              other.get(input).type());
    } else {
      reason = Texts.sentence("but there is no %s field of that name%s", type, hint(input));
    }
    note(reader, Texts.sentence("reads %s, %s", Texts.shown(input), reason));
    return false;
  }

  /** Perhaps only the beginning of an odd name was read. */
  private String hint(String input) {
    return half.keySet().stream()
        .filter(name -> name.startsWith(input) && name.length() > input.length())
        .filter(name -> "+-*/% ".indexOf(name.charAt(input.length())) >= 0)
        .findFirst()
        .map(name -> "; odd names stand in quotation marks, as in " + Quoted.quote(name))
        .orElse("");
  }

  private void note(String reader, String sentence) {
    Field field = half.get(reader);
    faults.check(
        false, member.apply(field), "the expression of %s %s", Texts.shown(reader), sentence);
  }

  /** Makes ready what can be, and says whether nothing else is wrong with that. */
  private boolean isSound() {
    Map<String, Integer> missing = new HashMap<>();
    Map<String, List<String>> readers = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    derived.forEach(
        (name, rule) -> {
          List<String> awaited = rule.inputs().stream().filter(derived::containsKey).toList();
          awaited.forEach(
              input -> readers.computeIfAbsent(input, any -> new ArrayList<>()).add(name));
          missing.put(name, awaited.size());
          if (awaited.isEmpty()) {
            ready.add(name);
          }
        });
    boolean sound = true;
    while (!ready.isEmpty()) {
      String name = ready.remove();
      if (isMade(name)) {
        for (String reader : readers.getOrDefault(name, List.of())) {
          if (missing.merge(reader, -1, Integer::sum) == 0) {
            ready.add(reader);
          }
        }
      } else {
        sound = false;
      }
    }
    return sound;
  }

  private boolean isMade(String name) {
    Derived rule = derived.get(name);
    try {
      Computation computation = rule.over(rule.inputs().stream().map(spans::get).toList());
      spans.put(name, computation.span());
      inOrder.add(new Derivation(half.get(name), rule.inputs(), computation));
      return true;
    } catch (Refusal refusal) {
      note(name, refusal.getMessage());
      return false;
    }
  }

  /** Expressions that wait for one another, the first of them once more at the end. */
  private Optional<List<String>> circle() {
    Optional<String> first =
        derived.keySet().stream().filter(name -> !spans.containsKey(name)).findFirst();
    return first.map(
        start -> {
          List<String> way = new ArrayList<>();
          String at = start;
          while (!way.contains(at)) {
            way.add(at);
            at =
                derived.get(at).inputs().stream()
                    .filter(input -> !spans.containsKey(input))
                    .findFirst()
                    .orElseThrow();
          }
          List<String> circle = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
          circle.add(at);
          return circle;
        });
  }

  private void refuse(List<String> circle) {
    note(circle.get(0), "needs its own number: " + String.join(" -> ", circle));
  }
}
