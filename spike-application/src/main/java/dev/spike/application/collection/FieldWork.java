package dev.spike.application.collection;

import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.storage.Counters;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.value.CounterState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Changes to the fields of one collection, within one unit of work. */
record FieldWork(Stores stores, DataCollection collection, Instant now) {

  FieldDetails add(Field field) {
    requireFreeName(field);
    return keep(changed(collection.stored().size(), () -> collection.with(field, now)), field.id());
  }

  FieldDetails change(FieldId id, FieldChange change, Expected expected) {
    Field before = stored(id, expected).field();
    Field after = change.of(before);
    requireFreeName(after);
    if (!before.name().equals(after.name()) || before.type() != after.type()) {
      requireUnread(before, before.type() == after.type() ? "renamed" : "moved");
    }
    DataCollection changed =
        changed(collection.fields().all().indexOf(before), () -> collection.replacing(after, now));
    keepCounter(before, after);
    return keep(changed, id);
  }

  FieldId remove(FieldId id, Expected expected) {
    Field field = stored(id, expected).field();
    requireUnread(field, "deleted");
    forget(field);
    stores.collections().replace(collection.without(id, now));
    return id;
  }

  /** Nothing is taken away from under an expression. */
  private void requireUnread(Field field, String fate) {
    List<String> readers =
        collection.fields().of(field.type()).stream()
            .filter(other -> !other.id().equals(field.id()) && other.reads(field.name()))
            .map(reader -> Texts.shown(reader.name().text()))
            .toList();
    if (!readers.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "field %s cannot be %s: the expression of %s reads it",
              Texts.shown(field.name().text()), fate, String.join(", ", readers)));
    }
  }

  /** The collection with a field in a place; faults of others are those of the input as a whole. */
  private static DataCollection changed(int place, Supplier<DataCollection> change) {
    try {
      return change.get();
    } catch (Refusal refusal) {
      String own = "/" + place;
      throw new Refusal(
          refusal.kind(),
          refusal.faults().stream()
              .map(
                  fault -> {
                    String pointer = fault.pointer();
                    boolean isOwn = pointer.startsWith(own + "/");
                    return new Fault(isOwn ? pointer.substring(own.length()) : "", fault.detail());
                  })
              .toList());
    }
  }

  private StoredField stored(FieldId id, Expected expected) {
    StoredField stored =
        collection.stored().stream()
            .filter(kept -> kept.field().id().equals(id))
            .findFirst()
            .orElseThrow(() -> Permitted.missing("field " + id));
    expected.check(stored.stamp(), "field " + id);
    return stored;
  }

  private void requireFreeName(Field field) {
    for (Field other : collection.fields().of(field.type())) {
      if (other.name().equals(field.name()) && !other.id().equals(field.id())) {
        throw new Refusal(
            Refusal.Kind.CONFLICT,
            Texts.sentence(
                "collection %s has a %s field named '%s' already",
                collection.id(), field.type(), field.name()));
      }
    }
  }

  /** A counter whose numbers stay goes on from where it stands, also in the other half. */
  private void keepCounter(Field before, Field after) {
    boolean sameRule = before.rule().equals(after.rule());
    if (sameRule && before.type() == after.type()) {
      return;
    }
    Optional<CounterState> standing = forget(before);
    if (sameRule && standing.isPresent()) {
      Counters counters = stores.counters();
      Progress other = counters.of(collection.id(), after.type());
      counters.keep(
          collection.id(),
          after.type(),
          new Progress(
              other.draws(),
              other.own().with(after.id(), standing.get()),
              other.spikes(),
              other.openings()));
    }
  }

  private Optional<CounterState> forget(Field field) {
    Counters counters = stores.counters();
    Progress progress = counters.of(collection.id(), field.type());
    Optional<CounterState> standing =
        Optional.ofNullable(progress.own().standing().get(field.id()));
    if (standing.isPresent()) {
      counters.keep(collection.id(), field.type(), progress.restarting(field.id()));
    }
    return standing;
  }

  private FieldDetails keep(DataCollection changed, FieldId shown) {
    stores.collections().replace(changed);
    return CollectionDetails.of(stores, changed).field(shown);
  }
}
