package dev.spike.application.document;

import dev.spike.application.collection.NewField;
import dev.spike.application.storage.Ids;
import dev.spike.domain.Faults;
import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.StoredField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A collection as its document wants it, beside what is there. Nothing is kept by drafting. */
record Draft(Document document, Ids ids, Instant now) {

  /** The collection as it shall be; it is the same one if it shall be as it is. */
  DataCollection collection(Optional<DataCollection> before, UserId owner) {
    requireDifferentNames();
    List<StoredField> fields = fields(before.map(DataCollection::stored).orElse(List.of()));
    Faults faults = new Faults();
    Optional<DataCollection> after =
        faults.member(
            "fields",
            () ->
                before
                    .map(present -> changed(present, fields))
                    .orElseGet(() -> made(fields, owner)));
    faults.refuseIfAny();
    return after.orElseThrow();
  }

  private DataCollection made(List<StoredField> fields, UserId owner) {
    return new DataCollection(
        new CollectionId(ids.next()),
        document.collection().name(),
        document.collection().seed(),
        owner,
        fields,
        Stamp.of(now));
  }

  private DataCollection changed(DataCollection before, List<StoredField> fields) {
    DataCollection after =
        new DataCollection(
            before.id(),
            before.name(),
            document.collection().seed(),
            before.owner(),
            fields,
            before.stamp().touched(now));
    boolean same =
        before.seed().equals(after.seed())
            && new FieldTurn(before.fields(), after.fields()).isNone();
    return same ? before : after;
  }

  private void requireDifferentNames() {
    Faults faults = new Faults();
    Set<Object> names = new HashSet<>();
    List<NewField> fields = document.collection().fields();
    for (int i = 0; i < fields.size(); i++) {
      NewField field = fields.get(i);
      faults.check(
          names.add(key(field)),
          "fields/" + i + "/name",
          "there are two %s fields named '%s'",
          field.type(),
          field.name());
    }
    faults.refuseIfAny();
  }

  private List<StoredField> fields(List<StoredField> before) {
    Map<Object, StoredField> known = new HashMap<>();
    before.forEach(stored -> known.put(key(NewField.like(stored.field())), stored));
    List<StoredField> after = new ArrayList<>();
    for (NewField wanted : document.collection().fields()) {
      after.add(
          Optional.ofNullable(known.get(key(wanted)))
              .map(stored -> changed(stored, wanted))
              .orElseGet(() -> new StoredField(wanted.as(new FieldId(ids.next())), Stamp.of(now))));
    }
    return after;
  }

  /** A field is known by its half and its name. */
  private static Object key(NewField field) {
    return List.of(field.type(), field.name());
  }

  private StoredField changed(StoredField before, NewField wanted) {
    Field after = before.field().with(wanted.rule());
    return after.equals(before.field())
        ? before
        : new StoredField(after, before.stamp().touched(now));
  }
}
