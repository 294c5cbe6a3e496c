package dev.spike.application.imports;

import dev.spike.domain.imports.JobId;

/**
 * Wakes whoever makes jobs of what is due and runs them. It is rung after the unit of work that
 * gives reason to, and it never fails: what was kept is kept, and who is not woken looks for
 * himself a little later.
 */
public interface Alarm {

  /** Wakes nobody. */
  Alarm SILENT =
      new Alarm() {
        @Override
        public void moved() {}

        @Override
        public void waiting(JobId job) {}
      };

  /** When the next run is due may be another time than before. */
  void moved();

  /** A job waits to be run. */
  void waiting(JobId job);
}
