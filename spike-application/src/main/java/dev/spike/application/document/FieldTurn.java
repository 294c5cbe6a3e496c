package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.collection.NewField;
import dev.spike.application.document.FieldFate.Placed;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a collection before and after documents are applied. */
record FieldTurn(Fields before, Fields after) {

  /** Whether what is drawn is no longer the same; how the halves mingle is seen in no draw. */
  boolean isNone() {
    for (CollectionType type : CollectionType.values()) {
      if (!before.of(type).equals(after.of(type))) {
        return false;
      }
    }
    return true;
  }

  /** Those fields that do not just stay. */
  List<FieldFate> fates() {
    List<FieldFate> fates = new ArrayList<>();
    for (CollectionType type : CollectionType.values()) {
      addFates(placed(before.of(type)), placed(after.of(type)), fates);
    }
    return fates;
  }

  /** Those fields whose counters are of no more use. */
  List<Field> ended() {
    Set<Field> kept = new HashSet<>(after.all());
    return before.all().stream().filter(field -> !kept.contains(field)).toList();
  }

  private static Map<FieldId, Placed> placed(List<Field> fields) {
    Map<FieldId, Placed> placed = new LinkedHashMap<>();
    fields.forEach(
        field -> placed.put(field.id(), new Placed(NewField.like(field), placed.size() + 1)));
    return placed;
  }

  private static void addFates(
      Map<FieldId, Placed> before, Map<FieldId, Placed> after, List<FieldFate> fates) {
    Set<FieldId> inOrder = inOrder(before, after);
    after.forEach(
        (id, placed) -> {
          Optional<Placed> old = Optional.ofNullable(before.get(id));
          Fate fate = fate(old, placed, inOrder.contains(id));
          if (fate != Fate.UNCHANGED) {
            fates.add(new FieldFate(fate, old, Optional.of(placed)));
          }
        });
    before.forEach(
        (id, placed) -> {
          if (!after.containsKey(id)) {
            fates.add(new FieldFate(Fate.DELETED, Optional.of(placed), Optional.empty()));
          }
        });
  }

  private static Fate fate(Optional<Placed> before, Placed after, boolean inOrder) {
    if (before.isEmpty()) {
      return Fate.CREATED;
    }
    if (!before.get().field().equals(after.field())) {
      return Fate.CHANGED;
    }
    return inOrder ? Fate.UNCHANGED : Fate.MOVED;
  }

  /** As many of the fields that stay as can be said to stand still while the others move. */
  private static Set<FieldId> inOrder(Map<FieldId, Placed> before, Map<FieldId, Placed> after) {
    List<FieldId> staying = after.keySet().stream().filter(before::containsKey).toList();
    int[] places = staying.stream().mapToInt(id -> before.get(id).place()).toArray();
    Set<FieldId> still = new HashSet<>();
    for (int index : LongestRise.of(places)) {
      still.add(staying.get(index));
    }
    return still;
  }
}
