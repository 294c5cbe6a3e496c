package dev.spike.application.generation;

import dev.spike.application.storage.Revised;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.access.KeyHash;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What polls need to know, kept in memory until it is revised. What was dropped, and what was never
 * asked for, is read when somebody asks.
 */
final class Plans {

  /** Far more than are polled at a time; beyond it, everything is read anew. */
  private static final int MOST = 20_000;

  private final Storage storage;
  private final Map<KeyHash, Caller> callers;
  private final Map<CollectionName, Plan> plans;
  private final Map<CollectionId, CollectionName> names;
  private final ReentrantLock change;
  private volatile long seen;

  Plans(Storage storage) {
    this.storage = storage;
    callers = new ConcurrentHashMap<>();
    plans = new ConcurrentHashMap<>();
    names = new ConcurrentHashMap<>();
    change = new ReentrantLock();
    seen = Long.MIN_VALUE;
  }

  /** Lets a poll through, or refuses it. */
  Admission admit(Poll poll) {
    renew();
    return known(poll).orElseGet(() -> read(poll));
  }

  /** Lets a poll through, or refuses it, if nobody has to wait for that. */
  Optional<Admission> admitAtOnce(Poll poll) {
    OptionalLong last = storage.revisionAtHand();
    return last.isPresent() && last.getAsLong() <= seen ? known(poll) : Optional.empty();
  }

  private Optional<Admission> known(Poll poll) {
    // Before the rest: what is known of a revision may be newer than it, never older.
    long revision = seen;
    Caller caller = callers.get(poll.hash());
    Plan plan = plans.get(poll.name());
    return caller == null || plan == null || !plan.holdsAt(poll.now())
        ? Optional.empty()
        : Optional.of(Admission.of(poll, caller, Optional.of(plan), revision));
  }

  /** Lets a poll through, or refuses it, by what stands on the shelves. */
  Admission admit(Stores stores, Poll poll) {
    Caller caller = Caller.of(stores, poll.hash());
    caller.demandData(poll.now());
    Optional<Plan> plan =
        stores.collections().byName(poll.name()).map(found -> Plan.of(stores, found, poll.now()));
    return Admission.of(poll, caller, plan, stores.revisions().last());
  }

  private Admission read(Poll poll) {
    Admission admission = storage.read(stores -> admit(stores, poll));
    change.lock();
    try {
      keep(admission);
    } finally {
      change.unlock();
    }
    return admission;
  }

  private void keep(Admission admission) {
    if (admission.revision() != seen) {
      // Something was revised since; whoever comes next will know what.
      return;
    }
    if (plans.size() >= MOST || callers.size() >= MOST) {
      forgetAll();
    }
    Plan plan = admission.plan();
    callers.put(admission.caller().key().hash(), admission.caller());
    plans.put(plan.name(), plan);
    names.put(plan.id(), plan.name());
  }

  private void renew() {
    if (storage.revision() <= seen) {
      return;
    }
    change.lock();
    try {
      if (storage.revision() > seen) {
        Revised revised = storage.read(stores -> stores.revisions().since(seen));
        forget(revised);
        seen = revised.last();
      }
    } finally {
      change.unlock();
    }
  }

  private void forget(Revised revised) {
    if (revised.access()) {
      callers.clear();
    }
    for (CollectionId id : revised.collections()) {
      Optional.ofNullable(names.remove(id)).ifPresent(plans::remove);
    }
  }

  private void forgetAll() {
    callers.clear();
    plans.clear();
    names.clear();
  }
}
