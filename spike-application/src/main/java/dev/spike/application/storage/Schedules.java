package dev.spike.application.storage;

import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The schedules. No two have the same name; who tries is refused by {@link Taken}. */
public interface Schedules {

  /** The schedule of an id. */
  Optional<Schedule> byId(ScheduleId id);

  /** The schedule of a name. */
  Optional<Schedule> byName(ScheduleName name);

  /** Schedules by name, as far as a filter lets them through. */
  Page<Schedule> page(ScheduleFilter filter, PageRequest request);

  /** One of the schedules that run a project. */
  Optional<Schedule> anyOf(ProjectId project);

  /** The schedules of which a run is due, at most so many, those first that wait longest. */
  List<Schedule> dueAt(Instant now, int most);

  /** When the next run of all is due; none if all schedules are disabled. */
  Optional<Instant> nextDue();

  /** Adds a schedule. */
  void add(Schedule schedule);

  /** Keeps a schedule in place of the one with the same id. */
  void replace(Schedule schedule);

  /** Removes a schedule, which its jobs were made to forget. */
  void remove(ScheduleId id);
}
