/**
 * What can be done with Spike: one agent for each kind of work, the shelves on which things are
 * kept, and shelves in memory.
 */
module dev.spike.application {
  requires transitive dev.spike.domain;

  exports dev.spike.application;
  exports dev.spike.application.access;
  exports dev.spike.application.clock;
  exports dev.spike.application.collection;
  exports dev.spike.application.document;
  exports dev.spike.application.generation;
  exports dev.spike.application.imports;
  exports dev.spike.application.memory;
  exports dev.spike.application.schedule;
  exports dev.spike.application.storage;
  exports dev.spike.application.truth;
  exports dev.spike.application.verdict;
}
