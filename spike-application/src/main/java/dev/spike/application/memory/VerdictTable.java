package dev.spike.application.memory;

import dev.spike.domain.UserId;
import dev.spike.domain.verdict.Verdict;
import dev.spike.domain.verdict.VerdictId;
import java.util.Comparator;
import java.util.List;

/** Verdicts, the newest first: those have the highest numbers. */
record VerdictTable(Tree<VerdictId, Verdict> byId, Tree<Pair, Verdict> byOwner) {

  static final VerdictTable EMPTY =
      new VerdictTable(
          Tree.sortedBy(Comparator.comparingLong(VerdictId::number).reversed()),
          Tree.sortedBy(Pair.ORDER));

  VerdictTable with(Verdict verdict) {
    return new VerdictTable(
        byId.with(verdict.id(), verdict), byOwner.with(owned(verdict), verdict));
  }

  VerdictTable withNewest(UserId owner, int most) {
    long number = owner.number();
    List<Verdict> gone =
        byOwner.between(Pair.firstOf(number), Pair.afterAllOf(number)).skip(most).toList();
    VerdictTable rest = this;
    for (Verdict verdict : gone) {
      rest =
          new VerdictTable(rest.byId.without(verdict.id()), rest.byOwner.without(owned(verdict)));
    }
    return rest;
  }

  private static Pair owned(Verdict verdict) {
    return new Pair(verdict.owner().number(), -verdict.id().number());
  }
}
