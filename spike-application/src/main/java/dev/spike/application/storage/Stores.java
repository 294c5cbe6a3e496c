package dev.spike.application.storage;

/** The shelves within one unit of work. */
public interface Stores {

  /** The collections. */
  DataCollections collections();

  /** The spikes. */
  Spikes spikes();

  /** The spikes as they were. */
  PastSpikes pastSpikes();

  /** What dashboards are told of spikes. */
  Annotations annotations();

  /** How far collections have come. */
  Counters counters();

  /** The users. */
  Users users();

  /** What became of the users' passes. */
  Passes passes();

  /** The API keys. */
  ApiKeys apiKeys();

  /** The clock. */
  Clock clock();

  /** The verdicts. */
  Verdicts verdicts();

  /** When any of these was last revised. */
  Revisions revisions();

  /** The numbers by which new things will be known. */
  Ids ids();
}
