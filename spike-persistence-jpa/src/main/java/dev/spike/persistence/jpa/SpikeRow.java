package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A spike, without the fields that it has copied. */
@Entity
@Table(name = "spike_schedules")
class SpikeRow {

  @Id private long id;
  private long collectionId;
  private String name;
  private long startDatetime;
  private long endDatetime;
  private String recurrence;
  private int priority;
  private boolean plain;
  private String faults;

  @Enumerated(EnumType.STRING)
  private Continuity continuity;

  @Embedded private StampColumns stamp;

  static SpikeRow of(Spike spike) {
    SpikeRow row = new SpikeRow();
    row.id = spike.id().number();
    row.collectionId = spike.collection().number();
    row.name = spike.name().text();
    row.startDatetime = spike.window().start().toEpochMilli();
    row.endDatetime = spike.window().end().toEpochMilli();
    row.recurrence = spike.occurrences().recur() ? spike.occurrences().toString() : null;
    row.priority = spike.priority().rank();
    row.plain = row.recurrence == null && spike.priority().isNone();
    row.faults = spike.flaws().isNone() ? null : String.join("\n", spike.flaws().lines());
    row.continuity = spike.continuity();
    row.stamp = StampColumns.of(spike.stamp());
    return row;
  }

  long id() {
    return id;
  }

  CollectionId collection() {
    return new CollectionId(collectionId);
  }

  Occurrences occurrences() {
    Instant start = Instant.ofEpochMilli(startDatetime);
    return recurrence == null
        ? new Window(start, Instant.ofEpochMilli(endDatetime))
        : SeriesTerms.parse(recurrence).from(start);
  }

  boolean recurs() {
    return recurrence != null;
  }

  Spike with(List<SpikeField> copies) {
    return new Spike(
        new SpikeId(id),
        collection(),
        new SpikeName(name),
        occurrences(),
        new Priority(priority),
        continuity,
        copies,
        flaws(),
        stamp.stamp());
  }

  private Flaws flaws() {
    return faults == null ? Flaws.NONE : Flaws.parse(faults.lines().toList());
  }
}
