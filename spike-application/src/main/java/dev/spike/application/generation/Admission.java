package dev.spike.application.generation;

import dev.spike.domain.access.Rights;
import java.util.Optional;

/**
 * A poll that is let through.
 *
 * @param revision the one as of which all of this is known
 */
record Admission(Caller caller, Plan plan, Strand strand, long revision) {

  static Admission of(Poll poll, Caller caller, Optional<Plan> plan, long revision) {
    caller.demandData(poll.now());
    Plan reached =
        plan.filter(found -> caller.reaches(found, poll.type()))
            .orElseThrow(() -> Rights.outOfReach(poll.type()));
    return new Admission(caller, reached, reached.strand(poll.type()), revision);
  }
}
