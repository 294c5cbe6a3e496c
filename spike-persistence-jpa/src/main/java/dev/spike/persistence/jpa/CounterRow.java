package dev.spike.persistence.jpa;

import dev.spike.domain.schedule.Progress;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

/** How far one half of a collection has come, all its counters in one row: one lock, one update. */
@Entity
@Table(name = "counters")
class CounterRow {

  @EmbeddedId private HalfId id;
  private long draws;
  private String standing;
  @Transient private Progress progress;

  static CounterRow of(HalfId id, Progress progress) {
    CounterRow row = new CounterRow();
    row.id = id;
    row.keep(progress);
    row.write();
    return row;
  }

  @PostLoad
  void read() {
    progress = Standing.read(draws, standing);
  }

  Progress progress() {
    return progress;
  }

  /** Of many draws that share a transaction, only the last is written down. */
  void keep(Progress other) {
    boolean isDraw = draws != other.draws();
    progress = other;
    draws = other.draws();
    if (!isDraw) {
      // Hibernate sees no change but this.
      write();
    }
  }

  @PrePersist
  @PreUpdate
  void write() {
    standing = Standing.text(progress);
  }
}
