package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.ScheduleFilter;
import dev.spike.application.storage.Schedules;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The schedules within one unit of work. */
record MemorySchedules(ImportUnit unit) implements Schedules {

  private NamedTable<Schedule> table() {
    return unit.state().schedules();
  }

  @Override
  public Optional<Schedule> byId(ScheduleId id) {
    return table().byId().get(id.value());
  }

  @Override
  public Optional<Schedule> byName(ScheduleName name) {
    return table().byName().get(name.text());
  }

  @Override
  public Page<Schedule> page(ScheduleFilter filter, PageRequest request) {
    List<Schedule> all =
        all()
            .filter(each -> filter.project().map(each.project()::equals).orElse(true))
            .filter(each -> filter.enabled().map(on -> on == each.enabled()).orElse(true))
            .toList();
    return new Page<>(
        all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
  }

  private Stream<Schedule> all() {
    return table().byName().after(0);
  }

  @Override
  public Optional<Schedule> anyOf(ProjectId project) {
    return all().filter(each -> each.project().equals(project)).findFirst();
  }

  @Override
  public List<Schedule> dueAt(Instant now, int most) {
    return all()
        .filter(each -> next(each).filter(next -> !next.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(each -> next(each).orElseThrow()))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return all().flatMap(each -> next(each).stream()).min(Comparator.naturalOrder());
  }

  private static Optional<Instant> next(Schedule schedule) {
    return schedule.timetable().nextRun();
  }

  @Override
  public void add(Schedule schedule) {
    unit.change(state -> state.withSchedules(state.schedules().with(schedule)));
  }

  @Override
  public void replace(Schedule schedule) {
    add(schedule);
  }

  @Override
  public void remove(ScheduleId id) {
    unit.change(state -> state.withSchedules(state.schedules().without(id.value())));
  }
}
