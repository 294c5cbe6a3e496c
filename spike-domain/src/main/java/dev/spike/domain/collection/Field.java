package dev.spike.domain.collection;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Derived;
import dev.spike.domain.value.Quoted;
import dev.spike.domain.value.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A named rule in one half of a collection. The copy of a field in a spike keeps the id of its
 * original.
 */
public record Field(FieldId id, CollectionType type, FieldName name, Rule rule) {

  /** Reads {@code name: rule}, such as {@code cpu: range 10..90}. */
  public static Field parse(FieldId id, CollectionType type, String line) {
    Quoted name = name(line);
    return of(id, type, name.text(), () -> Rule.parse(line, name.end() + 1));
  }

  /**
   * Reads how one of some fields is changed: to another rule, or how its rule is bent, such as
   * {@code cpu: multiply 3 linear in 10m}.
   */
  public static Field parseChange(List<Field> fields, String line) {
    Quoted name = name(line);
    Field field =
        fields.stream()
            .filter(each -> each.name().text().equals(name.text()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Kind.INVALID,
                        Texts.sentence(
                            "there is no field %s to change", Texts.shown(name.text()))));
    return of(
        field.id(),
        field.type(),
        name.text(),
        () -> Rule.parseChange(line, name.end() + 1, field.rule()));
  }

  private static Quoted name(String line) {
    int begin = line.length() - line.stripLeading().length();
    boolean quoted = line.startsWith("\"", begin);
    Quoted name =
        quoted ? Quoted.read(line, begin) : new Quoted(before(line, ':'), line.indexOf(':'));
    if (!line.startsWith(":", Math.max(0, name.end()))) {
      throw new Refusal(
          Refusal.Kind.INVALID, "a field is written as 'name: rule', not " + Texts.shown(line));
    }
    return name;
  }

  /** A field of a name and a rule that may both be wrong. */
  public static Field of(FieldId id, CollectionType type, String name, Supplier<Rule> rule) {
    Faults faults = new Faults();
    Optional<FieldName> named = faults.member("name", () -> new FieldName(name));
    Optional<Rule> made = faults.member("rule", rule);
    faults.refuseIfAny();
    return new Field(id, type, named.orElseThrow(), made.orElseThrow());
  }

  private static String before(String line, char sign) {
    return line.substring(0, Math.max(0, line.indexOf(sign))).strip();
  }

  /** Why a spike may not change this field; empty if it may. */
  public Optional<String> whyFixed() {
    if (type != CollectionType.PERFORMANCE) {
      return Optional.of("it is a Configuration field, and spikes change Performance fields only");
    }
    return rule.type().isNumeric()
        ? Optional.empty()
        : Optional.of("it is no number (" + rule.type() + "), and spikes change numbers only");
  }

  /** Whether a spike may give this field another rule. */
  public boolean isEditable() {
    return whyFixed().isEmpty();
  }

  /** Its rule, where that computes its numbers from those of other fields. */
  public Optional<Derived> derived() {
    return rule.fold(stateless -> Optional.empty(), counter -> Optional.empty(), Optional::of);
  }

  /** Whether it is computed from a field of a name in its half. */
  public boolean reads(FieldName other) {
    return derived().filter(rule -> rule.inputs().contains(other.text())).isPresent();
  }

  /** Whether this field counts, so that each draw moves it. */
  boolean counts() {
    return rule.fold(stateless -> false, counter -> true, derived -> false);
  }

  /** This field with another rule. */
  public Field with(Rule other) {
    return new Field(id, type, name, other);
  }

  @Override
  public String toString() {
    String text = Quoted.whereNeeded(name.text());
    return (text.indexOf(':') < 0 ? text : Quoted.quote(name.text())) + ": " + rule;
  }
}
