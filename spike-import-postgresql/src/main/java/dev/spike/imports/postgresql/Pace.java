package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadWatch;

/** Tells how far a load is, and asks whether it shall go on. */
record Pace(CsvStream csv, LoadWatch watch) {

  void tell(long rows) {
    watch.progressed(csv.bytes(), rows);
    watch.demandGoingOn();
  }
}
