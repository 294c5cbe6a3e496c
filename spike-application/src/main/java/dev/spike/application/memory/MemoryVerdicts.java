package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Verdicts;
import dev.spike.domain.UserId;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import java.util.Optional;

/** Verdicts within one unit of work. */
record MemoryVerdicts(Unit unit) implements Verdicts {

  private VerdictTable table() {
    return unit.state().verdicts();
  }

  @Override
  public Optional<Verdict> byId(VerdictId id) {
    return table().byId().get(id);
  }

  @Override
  public Page<Verdict> page(Optional<UserId> owner, PageRequest request) {
    return owner
        .map(UserId::number)
        .map(of -> table().byOwner().page(Pair.firstOf(of), Pair.afterAllOf(of), request))
        .orElseGet(() -> table().byId().page(request));
  }

  @Override
  public void add(Verdict verdict) {
    unit.change(state -> state.with(state.verdicts().with(verdict)));
  }

  @Override
  public void keepNewest(UserId owner, int most) {
    unit.change(state -> state.with(state.verdicts().withNewest(owner, most)));
  }
}
