package dev.spike.persistence.jpa;

import dev.spike.application.storage.Annotations;
import dev.spike.application.storage.ApiKeys;
import dev.spike.application.storage.Clock;
import dev.spike.application.storage.Counters;
import dev.spike.application.storage.DataCollections;
import dev.spike.application.storage.Ids;
import dev.spike.application.storage.Passes;
import dev.spike.application.storage.PastSpikes;
import dev.spike.application.storage.Revisions;
import dev.spike.application.storage.Spikes;
import dev.spike.application.storage.Stores;
import dev.spike.application.storage.Users;
import dev.spike.application.storage.Verdicts;

/** The shelves within one session. */
record JpaStores(Desk desk) implements Stores {

  @Override
  public DataCollections collections() {
    return new JpaCollections(desk);
  }

  @Override
  public Spikes spikes() {
    return new JpaSpikes(desk);
  }

  @Override
  public PastSpikes pastSpikes() {
    return new JpaPastSpikes(desk);
  }

  @Override
  public Annotations annotations() {
    return new JpaAnnotations(desk);
  }

  @Override
  public Counters counters() {
    return new JpaCounters(desk);
  }

  @Override
  public Users users() {
    return new JpaUsers(desk);
  }

  @Override
  public Passes passes() {
    return new JpaPasses(desk);
  }

  @Override
  public ApiKeys apiKeys() {
    return new JpaKeys(desk);
  }

  @Override
  public Clock clock() {
    return new JpaClock(desk);
  }

  @Override
  public Verdicts verdicts() {
    return new JpaVerdicts(desk);
  }

  @Override
  public Revisions revisions() {
    return new JpaRevisions(desk);
  }

  /** A number that was given to work that fails is not given again, which does no harm. */
  @Override
  public Ids ids() {
    return () -> desk.number(NumberRow.ID).next();
  }
}
