package dev.spike.persistence.jpa;

import dev.spike.domain.UserId;
import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;

/** A pass that is no longer what it was when it was handed out. */
@Entity
@Table(name = "passes")
class PassRow {

  @Id private String id;
  private long userId;
  private Integer version;
  private long expiresAt;

  static PassRow of(Pass pass) {
    PassRow row = new PassRow();
    row.id = pass.id().text();
    row.userId = pass.user().number();
    row.version = pass.version().isPresent() ? pass.version().getAsInt() : null;
    row.expiresAt = pass.expiresAt().toEpochMilli();
    return row;
  }

  Pass pass() {
    return new Pass(
        new PassId(id),
        new UserId(userId),
        version == null ? OptionalInt.empty() : OptionalInt.of(version),
        Instant.ofEpochMilli(expiresAt));
  }
}
