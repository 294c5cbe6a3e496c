package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadWatch;

/** Tells how far a load is, and asks whether it shall go on. */
record Pace(CsvStream csv, LoadWatch watch) {

  /** After how many rows it is told, where they are looked at one by one. */
  static final int ROWS = 8 * 1024;

  void tell(long rows) {
    watch.progressed(csv.bytes(), rows);
    watch.demandGoingOn();
  }
}
