package dev.spike.persistence.jpa;

import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.TestName;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A verdict without its findings. */
@Entity
@Table(name = "verdicts")
class VerdictRow {

  @Id private long id;
  private long userId;
  private String test;
  private String collection;
  private long beganAt;
  private long endedAt;
  private long createdAt;

  static VerdictRow of(Verdict verdict) {
    VerdictRow row = new VerdictRow();
    Judgement judgement = verdict.judgement();
    row.id = verdict.id().number();
    row.userId = verdict.owner().number();
    row.test = judgement.test().text();
    row.collection = judgement.collection().text();
    row.beganAt = judgement.beganAt().toEpochMilli();
    row.endedAt = judgement.endedAt().toEpochMilli();
    row.createdAt = verdict.createdAt().toEpochMilli();
    return row;
  }

  long id() {
    return id;
  }

  Verdict with(List<Finding> findings) {
    Judgement judgement =
        new Judgement(
            new TestName(test),
            new CollectionName(collection),
            Instant.ofEpochMilli(beganAt),
            Instant.ofEpochMilli(endedAt),
            findings);
    return new Verdict(
        new VerdictId(id), new UserId(userId), judgement, Instant.ofEpochMilli(createdAt));
  }
}
