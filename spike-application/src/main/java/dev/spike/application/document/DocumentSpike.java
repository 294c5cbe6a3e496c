package dev.spike.application.document;

import dev.spike.application.RuleChange;
import dev.spike.application.collection.NewField;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.Timing;
import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spike within the document of its collection: it names the fields that it changes. */
public record DocumentSpike(
    SpikeName name,
    Timing timing,
    Priority priority,
    Continuity continuity,
    List<NewField> changes,
    Flaws flaws) {

  /** A spike of one window that overlaps no other. */
  public DocumentSpike(
      SpikeName name, Window window, Continuity continuity, List<NewField> changes) {
    this(name, new Timing.Once(window), Priority.NONE, continuity, changes, Flaws.NONE);
  }

  public DocumentSpike {
    changes = List.copyOf(changes);
  }

  /** What a spike has otherwise than its collection, as far as a new spike could have it so. */
  static DocumentSpike of(Spike spike, Fields originals) {
    List<NewField> changes =
        spike.fields().all().stream()
            .flatMap(copy -> originals.byId(copy.id()).flatMap(from -> change(from, copy)).stream())
            .map(NewField::like)
            .toList();
    return new DocumentSpike(
        spike.name(),
        Timing.of(spike.occurrences()),
        spike.priority(),
        spike.continuity(),
        changes,
        spike.flaws());
  }

  DocumentSpike at(Timing other) {
    return new DocumentSpike(name, other, priority, continuity, changes, flaws);
  }

  /** The same at times as they are kept. */
  DocumentSpike kept() {
    return new DocumentSpike(name, timing.kept(), priority, continuity, changes, flaws);
  }

  private static Optional<Field> change(Field original, Field copy) {
    Rule rule = copy.rule().anytime();
    return original.isEditable()
            && rule.type() == original.rule().type()
            && !rule.equals(original.rule())
        ? Optional.of(original.with(rule))
        : Optional.empty();
  }

  /** This spike for a collection that has these fields. */
  NewSpike in(CollectionId collection, Fields fields) {
    Faults faults = new Faults();
    Map<FieldId, RuleChange> byField = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      NewField change = changes.get(i);
      String place = "changes/" + i;
      Optional<Field> original = original(change, fields);
      faults.check(
          original.isPresent(),
          place,
          "there is no %s field named %s to change",
          change.type(),
          Texts.shown(change.name().text()));
      faults.check(
          original.map(field -> byField.put(field.id(), RuleChange.to(change.rule()))).isEmpty(),
          place,
          "the field %s is changed twice",
          Texts.shown(change.name().text()));
    }
    faults.refuseIfAny();
    return new NewSpike(
        collection,
        name,
        timing,
        priority,
        Optional.of(continuity),
        new RuleChanges(byField),
        flaws);
  }

  private static Optional<Field> original(NewField change, Fields fields) {
    return fields.of(change.type()).stream()
        .filter(field -> field.name().equals(change.name()))
        .findFirst();
  }
}
