package dev.spike.application.imports;

import dev.spike.application.storage.ImportStores;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Schedule;
import java.time.Instant;
import java.util.List;

/** A schedule, what its project is called, and when it runs next, if it does. */
public record ScheduleDetails(Schedule schedule, ProjectName project, List<Instant> nextRuns) {

  /** How many of the next runs are told. */
  public static final int NEXT_RUNS = 5;

  static ScheduleDetails of(ImportStores stores, Schedule schedule) {
    return new ScheduleDetails(
        schedule, Shelf.project(stores, schedule.project()).name(), schedule.nextRuns(NEXT_RUNS));
  }
}
