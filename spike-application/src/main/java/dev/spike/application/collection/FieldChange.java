package dev.spike.application.collection;

import dev.spike.application.Change;
import dev.spike.application.RuleChange;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;

/** What shall be otherwise about a field. */
public record FieldChange(Change<CollectionType> type, Change<FieldName> name, RuleChange rule) {

  Field of(Field before) {
    return new Field(
        before.id(), type.over(before.type()), name.over(before.name()), rule.over(before.rule()));
  }
}
