package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.value.Rule;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A field of a collection, its rule in the notation of one line. */
@Entity
@Table(name = "fields")
class FieldRow {

  @Id private long id;
  private long collectionId;
  private int place;
  private String collectionType;
  private String fieldName;
  private String rule;
  @Embedded private StampColumns stamp;

  static FieldRow of(CollectionId collection, int place, StoredField stored) {
    Field field = stored.field();
    FieldRow row = new FieldRow();
    row.id = field.id().number();
    row.collectionId = collection.number();
    row.place = place;
    row.collectionType = field.type().toString();
    row.fieldName = field.name().text();
    row.rule = field.rule().toString();
    row.stamp = StampColumns.of(stored.stamp());
    return row;
  }

  long collectionId() {
    return collectionId;
  }

  StoredField stored() {
    Field field =
        new Field(
            new FieldId(id),
            CollectionType.parse(collectionType),
            new FieldName(fieldName),
            Rule.parse(rule));
    return new StoredField(field, stamp.stamp());
  }
}
