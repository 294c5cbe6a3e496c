package dev.spike.domain.collection;

import dev.spike.domain.Faults;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a collection in order: no name twice in one half, no id twice at all. */
public record Fields(List<Field> all) {

  /** No field at all. */
  public static final Fields NONE = new Fields(List.of());

  public Fields {
    all = List.copyOf(all);
    Faults faults = new Faults();
    Set<FieldId> ids = new HashSet<>();
    Set<Object> names = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      Field field = all.get(i);
      faults.check(ids.add(field.id()), i + "/id", "two fields have the id %s", field.id());
      faults.check(
          names.add(List.of(field.type(), field.name())),
          i + "/name",
          "there are two %s fields named '%s'",
          field.type(),
          field.name());
    }
    if (faults.isEmpty()) {
      List<Field> fields = all;
      Derivations.check(faults, fields, field -> fields.indexOf(field) + "/rule");
    }
    faults.refuseIfAny();
  }

  /** The fields of one half. */
  public List<Field> of(CollectionType type) {
    return all.stream().filter(field -> field.type() == type).toList();
  }

  /** The field of an id. */
  public Optional<Field> byId(FieldId id) {
    return all.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  /** Whether one half has fields that count, so that a draw of it has something to keep. */
  public boolean count(CollectionType type) {
    return of(type).stream().anyMatch(Field::counts);
  }

  /**
   * These fields, some with other rules. Only editable fields accept one, and only one of their own
   * kind; faults are placed by the position of the change in {@code rules}.
   */
  public Fields overriddenBy(Map<FieldId, Rule> rules) {
    Faults faults = new Faults();
    Map<FieldId, Field> byId = new HashMap<>();
    all.forEach(field -> byId.put(field.id(), field));
    int position = 0;
    for (Map.Entry<FieldId, Rule> change : rules.entrySet()) {
      Optional<Field> changed = Optional.ofNullable(byId.get(change.getKey()));
      String place = Integer.toString(position++);
      faults.check(changed.isPresent(), place, "there is no field %s to change", change.getKey());
      changed.ifPresent(field -> checkChange(faults, place, field, change.getValue()));
    }
    faults.refuseIfAny();
    List<Field> after =
        all.stream()
            .map(field -> field.with(rules.getOrDefault(field.id(), field.rule())))
            .toList();
    Derivations.check(faults, after, field -> blamed(field, rules, after));
    faults.refuseIfAny();
    return new Fields(after);
  }

  /** The place of the change that an expression suffers from: its own, or that of what it reads. */
  private String blamed(Field field, Map<FieldId, Rule> rules, List<Field> after) {
    List<FieldId> changed = List.copyOf(rules.keySet());
    List<Field> suspects =
        readBy(field, after).stream().filter(read -> rules.containsKey(read.id())).toList();
    return suspects.stream()
        .filter(suspect -> suspect == field || isSoundWithout(suspect, after))
        .findFirst()
        .or(() -> suspects.stream().findFirst())
        .map(suspect -> Integer.toString(changed.indexOf(suspect.id())))
        .orElse("");
  }

  private boolean isSoundWithout(Field changed, List<Field> after) {
    List<Field> fields = new ArrayList<>(after);
    fields.replaceAll(field -> field == changed ? byId(field.id()).orElseThrow() : field);
    Faults faults = new Faults();
    Derivations.check(faults, fields, field -> "");
    return faults.isEmpty();
  }

  /** A field, and all from which it is computed, the nearest first. */
  private static List<Field> readBy(Field field, List<Field> all) {
    List<Field> read = new ArrayList<>(List.of(field));
    for (int i = 0; i < read.size(); i++) {
      Field reader = read.get(i);
      all.stream()
          .filter(other -> other.type() == reader.type() && reader.reads(other.name()))
          .filter(other -> !read.contains(other))
          .forEach(read::add);
    }
    return read;
  }

  private static void checkChange(Faults faults, String place, Field field, Rule rule) {
    Optional<String> reason = field.whyFixed();
    faults.check(
        reason.isEmpty(),
        place,
        "field '%s' cannot be changed by a spike: %s",
        field.name(),
        reason.orElse(""));
    faults.check(
        reason.isPresent() || field.rule().type() == rule.type(),
        place,
        "a spike cannot turn field '%s' from %s into %s",
        field.name(),
        field.rule().type(),
        rule.type());
  }

  /** The fields of one half under a seed, made ready to be drawn over and over. */
  public Draws under(CollectionType type, Seed seed) {
    return new Draws(of(type), seed);
  }

  /** One value for each field of one half. The same arguments give the same draw. */
  public Draw draw(CollectionType type, CounterStates before, Instant now, Luck luck) {
    return under(type, luck.seed()).draw(before, now, luck.draw());
  }

  /** These fields, and one more at their end. */
  public Fields with(Field field) {
    List<Field> result = new ArrayList<>(all);
    result.add(field);
    return new Fields(result);
  }
}
