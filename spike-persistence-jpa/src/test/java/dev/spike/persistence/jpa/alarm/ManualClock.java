package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.spike.application.Clocks;
import dev.spike.application.contract.HandClock;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.JobRunner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock of imports on db-scheduler's own manual scheduler. */
public final class ManualClock implements HandClock {

  private static final String SEIZE =
      "update scheduled_tasks set picked = ?, picked_by = ?, last_heartbeat = ?,"
          + " version = version + 1 where task_name = ?";

  private final AlarmTable table;
  private final InstantSource clock;
  private final ManualScheduler scheduler;
  private final Bell bell;

  /** A clock that has just been started. */
  public ManualClock(
      AlarmTable table,
      Dispatcher dispatcher,
      JobRunner runner,
      Clocks clocks,
      String node,
      int hands) {
    this.table = table;
    clock = clocks.real();
    Duties duties =
        new Duties(
            dispatcher,
            runner,
            new Hands(dispatcher, runner, node, hands, new SameThread()),
            clocks);
    scheduler =
        (ManualScheduler)
            TestHelper.createManualScheduler(table.source(), duties.tasks())
                .clock(following(clock))
                .jdbcCustomization(table.dialect())
                .serializer(new NoData())
                .enablePriority()
                .heartbeatInterval(Duration.ofSeconds(5))
                .build();
    bell = duties.bell(scheduler);
    duties.begin(scheduler);
  }

  private static SettableClock following(InstantSource clock) {
    return new SettableClock() {
      @Override
      public Instant now() {
        return clock.instant();
      }
    };
  }

  @Override
  public Alarm bell() {
    return bell;
  }

  @Override
  public Instant set() {
    return scheduler.getScheduledExecution(Duty.DUE.alarm()).orElseThrow().getExecutionTime();
  }

  @Override
  public void look() {
    while (scheduler.getScheduledExecutions().stream()
        .anyMatch(alarm -> !alarm.getExecutionTime().isAfter(clock.instant()))) {
      scheduler.runAnyDueExecutions();
    }
  }

  @Override
  public void lookForDead() {
    scheduler.runDeadExecutionDetection();
  }

  @Override
  public void die() {
    try (Connection connection = table.source().getConnection();
        PreparedStatement seize = connection.prepareStatement(SEIZE)) {
      seize.setBoolean(1, true);
      seize.setString(2, "gone");
      table.dialect().setInstant(seize, 3, clock.instant());
      seize.setString(4, Duty.DUE.alarm().getTaskName());
      seize.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
