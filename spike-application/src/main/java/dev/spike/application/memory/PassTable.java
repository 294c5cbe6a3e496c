package dev.spike.application.memory;

import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Passes by id. */
record PassTable(Tree<PassId, Pass> byId) {

  static final PassTable EMPTY = new PassTable(Tree.sortedBy(Comparator.comparing(PassId::text)));

  PassTable with(Pass pass) {
    return new PassTable(byId.with(pass.id(), pass));
  }

  PassTable withoutExpired(Instant now) {
    List<Pass> gone = byId.after(0).filter(pass -> !pass.expiresAt().isAfter(now)).toList();
    Tree<PassId, Pass> rest = byId;
    for (Pass pass : gone) {
      rest = rest.without(pass.id());
    }
    return new PassTable(rest);
  }
}
