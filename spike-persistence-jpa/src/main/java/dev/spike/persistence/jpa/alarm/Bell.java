package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.spike.application.Clocks;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.domain.imports.JobId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rings by way of the database, so that it is heard on every node that has a clock. */
public final class Bell implements Alarm {

  /** So far away that nobody waits for it. */
  static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  private final SchedulerClient client;
  private final Dispatcher dispatcher;
  private final Clocks clocks;

  Bell(SchedulerClient client, Dispatcher dispatcher, Clocks clocks) {
    this.client = client;
    this.dispatcher = dispatcher;
    this.clocks = clocks;
  }

  /** A bell for somebody who has no clock. */
  public Bell(AlarmTable table, Dispatcher dispatcher, Clocks clocks) {
    this(table.client(), dispatcher, clocks);
  }

  @Override
  public void moved() {
    try {
      adjust();
    } catch (RuntimeException e) {
      LOG.warn("the alarm for the next import cannot be set now; it will be a little later", e);
    }
  }

  @Override
  public void waiting(JobId job) {
    waiting(List.of(job));
  }

  void waiting(List<JobId> jobs) {
    if (jobs.isEmpty()) {
      return;
    }
    List<TaskInstance<?>> alarms =
        jobs.stream().<TaskInstance<?>>map(job -> Duty.JOB.alarm(job.toString())).toList();
    try {
      client.scheduleBatch(alarms, clocks.real().instant());
    } catch (RuntimeException e) {
      LOG.warn("imports that wait cannot be announced now; they will be found a little later", e);
    }
  }

  /**
   * Sets the alarm to when the next run is due. Whoever set it looks once more: what changed in
   * between was perhaps set before, and would be lost.
   */
  void adjust() {
    Instant wanted;
    do {
      wanted = next();
      set(wanted);
    } while (!next().equals(wanted));
  }

  /** When, in real time, the next run is due; alarms know no other. */
  Instant next() {
    return dispatcher
        .nextDue()
        .map(clocks.setting().get()::realOf)
        .filter(NEVER::isAfter)
        .orElse(NEVER)
        .truncatedTo(ChronoUnit.MILLIS);
  }

  /** One that has gone off is set anew by whoever heard it. */
  private void set(Instant at) {
    TaskInstance<Void> alarm = Duty.DUE.alarm();
    Optional<ScheduledExecution<Object>> set = client.getScheduledExecution(alarm);
    if (set.isEmpty()) {
      client.scheduleIfNotExists(alarm, at);
    } else if (!set.get().isPicked() && !set.get().getExecutionTime().equals(at)) {
      try {
        client.reschedule(alarm, at);
      } catch (TaskInstanceException e) {
        LOG.debug("somebody else sets the alarm at this moment, and looks once more after that", e);
      }
    }
  }
}
