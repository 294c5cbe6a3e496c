package dev.spike.application.storage;

import dev.spike.domain.UserId;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import java.util.Optional;

/** The verdicts. Nobody edits them, so none of this revises anything. */
public interface Verdicts {

  /** The verdict of an id. */
  Optional<Verdict> byId(VerdictId id);

  /** Verdicts, the newest first, of one owner or of all. */
  Page<Verdict> page(Optional<UserId> owner, PageRequest request);

  /** Adds a verdict, which is the newest. */
  void add(Verdict verdict);

  /** Removes all of an owner but so many, which are the newest. */
  void keepNewest(UserId owner, int most);
}
