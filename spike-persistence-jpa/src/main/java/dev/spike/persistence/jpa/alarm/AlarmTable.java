package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;

/** The table of a database in which alarms are set. */
public final class AlarmTable {

  private final DataSource source;
  private final JdbcCustomization dialect;

  private AlarmTable(DataSource source, JdbcCustomization dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /** A table on PostgreSQL, by connections that commit each statement by itself. */
  public static AlarmTable onPostgres(DataSource source) {
    return new AlarmTable(source, new PostgreSqlJdbcCustomization(false, false));
  }

  /** A table in an SQLite file, by connections that commit each statement by itself. */
  public static AlarmTable onSqlite(DataSource source) {
    return new AlarmTable(source, new Milliseconds());
  }

  /** Sets alarms for others, and hears none. */
  SchedulerClient client() {
    return SchedulerClient.Builder.create(source, List.of())
        .jdbcCustomization(dialect)
        .serializer(new NoData())
        .enablePriority()
        .build();
  }

  /** Sets alarms and hears them. */
  SchedulerBuilder scheduler(List<Task<?>> tasks) {
    return Scheduler.create(source, tasks)
        .jdbcCustomization(dialect)
        .serializer(new NoData())
        .enablePriority();
  }

  /** Where the table is. */
  DataSource source() {
    return source;
  }

  /** How its database is spoken to. */
  JdbcCustomization dialect() {
    return dialect;
  }
}
