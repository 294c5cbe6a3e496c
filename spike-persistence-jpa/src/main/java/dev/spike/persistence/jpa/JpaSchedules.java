package dev.spike.persistence.jpa;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.ScheduleFilter;
import dev.spike.application.storage.Schedules;
import dev.spike.application.storage.Taken;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Schedules in a database. */
record JpaSchedules(Desk desk) implements Schedules {

  @Override
  public Optional<Schedule> byId(ScheduleId id) {
    return desk.find(ScheduleRow.class, id.toString()).map(ScheduleRow::schedule);
  }

  @Override
  public Optional<Schedule> byName(ScheduleName name) {
    return desk.one(ScheduleRow.class, "from ScheduleRow where name = ?1", name.text())
        .map(ScheduleRow::schedule);
  }

  @Override
  public Page<Schedule> page(ScheduleFilter filter, PageRequest request) {
    return new Where()
        .and("projectId = %s", filter.project().map(ProjectId::toString))
        .and(filter.enabled().map(on -> on ? "nextRunAt is not null" : "nextRunAt is null"))
        .by("name")
        .page(desk, ScheduleRow.class, request)
        .map(ScheduleRow::schedule);
  }

  @Override
  public Optional<Schedule> anyOf(ProjectId project) {
    String query = "from ScheduleRow where projectId = ?1 order by name";
    return desk.part(ScheduleRow.class, 1, 0, query, project.toString()).stream()
        .findFirst()
        .map(ScheduleRow::schedule);
  }

  @Override
  public List<Schedule> dueAt(Instant now, int most) {
    String query = "from ScheduleRow where nextRunAt <= ?1 order by nextRunAt, name";
    return desk.part(ScheduleRow.class, most, 0, query, now.toEpochMilli()).stream()
        .map(ScheduleRow::schedule)
        .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return desk
        .list(Long.class, "select min(nextRunAt) from ScheduleRow where nextRunAt is not null")
        .stream()
        .filter(Objects::nonNull)
        .map(Instant::ofEpochMilli)
        .findFirst();
  }

  @Override
  public void add(Schedule schedule) {
    requireFree(schedule);
    desk.reviseImports(() -> desk.persist(ScheduleRow.of(schedule)));
  }

  @Override
  public void replace(Schedule schedule) {
    requireFree(schedule);
    desk.reviseImports(() -> desk.merge(ScheduleRow.of(schedule)));
  }

  private void requireFree(Schedule schedule) {
    if (byName(schedule.name()).filter(it -> !it.id().equals(schedule.id())).isPresent()) {
      throw Taken.name("schedule", schedule.name().text());
    }
  }

  @Override
  public void remove(ScheduleId id) {
    desk.reviseImports(() -> desk.execute("delete from ScheduleRow where id = ?1", id.toString()));
  }
}
