package dev.spike.application.schedule;

import dev.spike.application.storage.Stores;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The counters that the spikes of one collection have, within one unit of work. */
public record SpikeCounters(Stores stores, CollectionId collection) {

  /** Forgets the counters of spikes that are gone. */
  public void forget(List<SpikeId> gone) {
    for (CollectionType type : CollectionType.values()) {
      change(
          type,
          progress -> {
            Progress rest = progress;
            for (SpikeId spike : gone) {
              rest = rest.without(spike);
            }
            return rest;
          });
    }
  }

  /** Begins anew what is not what it was: the numbers of counters, and what windows begin with. */
  public void restart(Spike before, Spike after) {
    for (CollectionType type : CollectionType.values()) {
      change(type, progress -> restarted(progress, type, before, after));
    }
  }

  /** How far a half has come once those counters of a spike begin anew that count otherwise. */
  static Progress restarted(Progress present, CollectionType type, Spike before, Spike after) {
    Map<FieldId, Rule> rules = new HashMap<>();
    before.fields().all().forEach(field -> rules.put(field.id(), field.rule()));
    Map<FieldId, Counter> changed = new HashMap<>();
    for (Field copy : after.fields().of(type)) {
      if (!copy.rule().equals(rules.get(copy.id()))) {
        counter(copy.rule()).ifPresent(counter -> changed.put(copy.id(), counter));
      }
    }
    Progress reached =
        before.flaws().ofBeginnings().equals(after.flaws().ofBeginnings())
            ? present
            : present.reentering(after.id());
    return changed.isEmpty() ? reached : reached.restarting(after.id(), changed);
  }

  private static Optional<Counter> counter(Rule rule) {
    Function<Counter, Optional<Counter>> itself = Optional::of;
    return rule.fold(stateless -> Optional.empty(), itself, derived -> Optional.empty());
  }

  private void change(CollectionType type, UnaryOperator<Progress> change) {
    Progress before = stores.counters().of(collection, type);
    Progress after = change.apply(before);
    if (!after.equals(before)) {
      stores.counters().keep(collection, type, after);
    }
  }
}
