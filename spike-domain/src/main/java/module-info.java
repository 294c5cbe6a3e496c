/**
 * What Spike knows: values, collections, spikes, recurrence and access, as immutable values and
 * pure functions. Requires nothing but {@code java.base}.
 */
module dev.spike.domain {
  exports dev.spike.domain;
  exports dev.spike.domain.access;
  exports dev.spike.domain.clock;
  exports dev.spike.domain.collection;
  exports dev.spike.domain.feed;
  exports dev.spike.domain.flaw;
  exports dev.spike.domain.imports;
  exports dev.spike.domain.recurrence;
  exports dev.spike.domain.schedule;
  exports dev.spike.domain.truth;
  exports dev.spike.domain.value;
  exports dev.spike.domain.verdict;

  uses dev.spike.domain.recurrence.CalendarRules;
}
