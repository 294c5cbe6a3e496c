package dev.spike.application.collection;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Rule;

/** A field that a collection shall have. */
public record NewField(CollectionType type, FieldName name, Rule rule) {

  /** A field like another one. */
  public static NewField like(Field field) {
    return new NewField(field.type(), field.name(), field.rule());
  }

  /** This field, known by an id. */
  public Field as(FieldId id) {
    return new Field(id, type, name, rule);
  }
}
