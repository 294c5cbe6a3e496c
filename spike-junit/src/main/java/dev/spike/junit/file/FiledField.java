package dev.spike.junit.file;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Rule;

/**
 * A field as a file has it, or its rule under a spike.
 *
 * @param pointer where it stands
 */
record FiledField(String pointer, CollectionType type, FieldName name, Rule rule) {

  Field as(FieldId id) {
    return new Field(id, type, name, rule);
  }

  boolean names(Field field) {
    return field.type() == type && field.name().equals(name);
  }
}
