package dev.spike.application.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants to foresee.
 *
 * @param trial the spike that is tried out, if one is
 * @param names the fields; all that spikes can change, if none is named
 */
public record ForecastQuery(
    CollectionId collection, Cadence cadence, Optional<Trial> trial, List<FieldName> names) {

  /** The most values that one forecast can have, as they are and as they would be together. */
  public static final int MOST_VALUES = 500_000;

  public ForecastQuery {
    names = List.copyOf(names);
  }

  /** The fields that are foreseen. */
  List<Field> of(Fields all) {
    List<Field> editable =
        all.of(CollectionType.PERFORMANCE).stream().filter(Field::isEditable).toList();
    Faults faults = new Faults();
    for (int i = 0; i < names.size(); i++) {
      FieldName name = names.get(i);
      faults.check(
          editable.stream().anyMatch(field -> field.name().equals(name)),
          "fields/" + i,
          "there is no numeric Performance field named %s",
          Texts.shown(name.text()));
    }
    List<Field> wanted = editable.stream().filter(this::names).toList();
    long values = 2L * wanted.size() * cadence.points();
    faults.check(
        values <= MOST_VALUES,
        "fields",
        "a preview has at most %d values, not %d; make the step longer or name fewer fields",
        MOST_VALUES,
        values);
    faults.refuseIfAny();
    return wanted;
  }

  private boolean names(Field field) {
    return names.isEmpty() || names.contains(field.name());
  }
}
