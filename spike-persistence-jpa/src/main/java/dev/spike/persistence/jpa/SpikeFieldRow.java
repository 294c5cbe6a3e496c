package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.Rule;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A field that a spike has copied; its original may be gone. */
@Entity
@Table(name = "spike_schedule_fields")
class SpikeFieldRow {

  @Id private long id;
  private long spikeScheduleId;
  private int place;
  private long originalFieldId;
  private String collectionType;
  private String fieldName;
  private String rule;
  private String originalRule;

  static SpikeFieldRow of(SpikeId spike, int place, SpikeField field) {
    SpikeFieldRow row = new SpikeFieldRow();
    row.id = field.id().number();
    row.spikeScheduleId = spike.number();
    row.place = place;
    row.originalFieldId = field.copy().id().number();
    row.collectionType = field.copy().type().toString();
    row.fieldName = field.copy().name().text();
    row.rule = field.copy().rule().toString();
    row.originalRule = field.original().toString();
    return row;
  }

  long spikeScheduleId() {
    return spikeScheduleId;
  }

  SpikeField field() {
    Field copy =
        new Field(
            new FieldId(originalFieldId),
            CollectionType.parse(collectionType),
            new FieldName(fieldName),
            Rule.parse(rule));
    return new SpikeField(new SpikeFieldId(id), copy, Rule.parse(originalRule));
  }
}
