package dev.spike.domain.verdict;

import dev.spike.domain.UserId;
import java.time.Instant;
import java.util.Objects;

/** A judgement that is kept. */
public record Verdict(VerdictId id, UserId owner, Judgement judgement, Instant createdAt) {

  /** How many of one owner are kept: for each more, the oldest goes. */
  public static final int MOST_OF_ONE = 100;

  public Verdict {
    Objects.requireNonNull(id);
    Objects.requireNonNull(owner);
    Objects.requireNonNull(judgement);
    Objects.requireNonNull(createdAt);
  }
}
