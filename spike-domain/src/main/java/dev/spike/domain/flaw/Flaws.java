package dev.spike.domain.flaw;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that goes wrong while a spike lasts. */
public record Flaws(List<Flaw> all) {

  /** Nothing goes wrong. */
  public static final Flaws NONE = new Flaws(List.of());

  /** The most flaws that a spike can have. */
  public static final int MOST = 50;

  public Flaws {
    all = List.copyOf(all);
    Faults faults = new Faults();
    faults.check(all.size() <= MOST, "", "a spike has at most %d faults", MOST);
    Map<FlawKind, List<FieldName>> seen = new EnumMap<>(FlawKind.class);
    for (int i = 0; i < all.size(); i++) {
      Flaw flaw = all.get(i);
      List<FieldName> before = seen.getOrDefault(flaw.kind(), List.of());
      faults.check(
          !seen.containsKey(flaw.kind()) || isApart(before, flaw.fields()),
          Integer.toString(i),
          "what is %s is said twice",
          Texts.shown(flaw.kind().word()));
      seen.put(flaw.kind(), Stream.concat(before.stream(), flaw.fields().stream()).toList());
    }
    faults.refuseIfAny();
  }

  /** Those that name no field concern all. */
  private static boolean isApart(List<FieldName> some, List<FieldName> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  /** What has to be known of the beginning of a window, or is done there. */
  public List<Flaw> ofBeginnings() {
    return all.stream().filter(flaw -> flaw.kind().opens(flaw.odds().isPresent())).toList();
  }

  /** Reads flaws in their notation, one in each line. */
  public static Flaws parse(List<String> lines) {
    Faults faults = new Faults();
    List<Flaw> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      faults.member(Integer.toString(i), () -> Flaw.parse(line)).ifPresent(all::add);
    }
    faults.refuseIfAny();
    return new Flaws(all);
  }

  /** Whether nothing goes wrong. */
  public boolean isNone() {
    return all.isEmpty();
  }

  /** These flaws, which must find what they name among some fields. */
  public Flaws among(List<Field> fields) {
    Faults faults = new Faults();
    for (int i = 0; i < all.size(); i++) {
      Flaw flaw = all.get(i);
      for (FieldName name : flaw.fields()) {
        Optional<String> reason = whyNot(flaw, name, fields);
        faults.check(
            reason.isEmpty(),
            Integer.toString(i),
            "%s %s: %s",
            flaw.kind().word(),
            Texts.shown(name.text()),
            reason.orElse(""));
      }
    }
    faults.refuseIfAny();
    return this;
  }

  /** One of two fields of a name is enough. */
  private static Optional<String> whyNot(Flaw flaw, FieldName name, List<Field> fields) {
    List<Field> named = fields.stream().filter(field -> field.name().equals(name)).toList();
    if (named.isEmpty()) {
      return Optional.of("there is no field of that name");
    }
    List<Optional<String>> reasons =
        named.stream().map(field -> flaw.kind().whyNot(field)).toList();
    return reasons.contains(Optional.<String>empty()) ? Optional.empty() : reasons.get(0);
  }

  /** Those of values only, and not of polls as a whole. */
  public Flaws ofValues() {
    return new Flaws(all.stream().filter(flaw -> flaw.kind().isOfValues()).toList());
  }

  /** These flaws, where those that concern any field name the ones that there are. */
  public Flaws naming(List<Field> fields) {
    return new Flaws(
        all.stream()
            .map(flaw -> flaw.fields().isEmpty() ? flaw.naming(fields) : Optional.of(flaw))
            .flatMap(Optional::stream)
            .toList());
  }

  /** These flaws as far as they concern some fields, or none by name. */
  public Flaws without(Set<FieldName> gone) {
    return new Flaws(
        all.stream().map(flaw -> flaw.without(gone)).flatMap(Optional::stream).toList());
  }

  /** The notations. */
  public List<String> lines() {
    return all.stream().map(Flaw::toString).toList();
  }

  @Override
  public String toString() {
    return lines().stream().collect(Collectors.joining("; "));
  }
}
