package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import dev.spike.application.Clocks;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.JobRunner;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has due jobs made, and jobs run, when it is time. Any number of nodes may have a clock on one
 * database: what is due is done once, by one of them.
 */
public final class AlarmClock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);

  /** Due runs start within a second, so it looks twice in each. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private static final int SILENT_HEARTBEATS = 4;
  private static final long SILENT_NANOS = Duration.ofSeconds(15).toNanos();
  private static final int THREADS = 6;
  private static final int HANDS = 4;
  private static final Duration TO_FINISH = Duration.ofSeconds(30);
  private static final Duration TO_STOP = Duration.ofSeconds(10);
  private static final Duration TO_END_DUTIES = Duration.ofSeconds(2);

  private final JobRunner runner;
  private final Duration heartbeat;
  private final Hands hands;
  private final Duties duties;
  private final Scheduler scheduler;
  private final Bell bell;
  private final ScheduledExecutorService heart;
  private volatile boolean started;
  private volatile boolean closed;
  private volatile long lastLook;
  private boolean wasUp;

  /** A clock that stands still until it is started. */
  public AlarmClock(
      AlarmTable table,
      Dispatcher dispatcher,
      JobRunner runner,
      ImportSettings settings,
      Clocks clocks,
      String node) {
    this.runner = runner;
    heartbeat = settings.heartbeat();
    hands =
        new Hands(
            dispatcher,
            runner,
            node,
            HANDS,
            Executors.newFixedThreadPool(HANDS, work -> thread("spike-import", work)));
    duties = new Duties(dispatcher, runner, hands, clocks);
    scheduler = scheduler(table, clocks.real(), node);
    bell = duties.bell(scheduler);
    heart = Executors.newSingleThreadScheduledExecutor(work -> thread("spike-heartbeat", work));
  }

  private Scheduler scheduler(AlarmTable table, InstantSource real, String node) {
    return table
        .scheduler(duties.tasks())
        .clock(real::instant)
        .schedulerName(new SchedulerName.Fixed(node))
        .threads(THREADS)
        .executorService(Executors.newFixedThreadPool(THREADS, work -> thread("spike-alarm", work)))
        .pollingInterval(BETWEEN_LOOKS)
        .enableImmediateExecution()
        .heartbeatInterval(heartbeat)
        .missedHeartbeatsLimit(SILENT_HEARTBEATS)
        .shutdownMaxWait(TO_END_DUTIES)
        .addSchedulerListener(looks())
        .build();
  }

  /** The library does not catch what goes wrong as it takes an alarm; the alarm stays set. */
  private static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setUncaughtExceptionHandler(
        (failed, thrown) -> LOG.warn("an alarm cannot be heard now; it will go off again", thrown));
    return thread;
  }

  private SchedulerListener looks() {
    return new AbstractSchedulerListener() {
      @Override
      public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.RAN_EXECUTE_DUE) {
          lastLook = System.nanoTime();
        }
      }
    };
  }

  /** Rings this clock, and those of all other nodes. */
  public Alarm bell() {
    return bell;
  }

  /** Starts it; if that cannot be done now, it is tried again from time to time. */
  public void start() {
    tryToStart();
    heart.scheduleWithFixedDelay(
        this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void tryToStart() {
    if (started || closed) {
      return;
    }
    try {
      duties.begin(scheduler);
      scheduler.start();
      lastLook = System.nanoTime();
      started = true;
    } catch (RuntimeException e) {
      LOG.warn("the scheduler of imports cannot start; it will be tried again", e);
    }
  }

  private void beat() {
    tryToStart();
    note(isUp());
    try {
      runner.beat();
    } catch (RuntimeException e) {
      LOG.warn("the imports that run here cannot give word now", e);
    }
  }

  /** Said once; the library would say so at every look. */
  private void note(boolean up) {
    if (wasUp && !up) {
      LOG.warn("the scheduler of imports cannot look at its alarms");
    } else if (!wasUp && up) {
      LOG.info("the scheduler of imports runs");
    }
    wasUp = up;
  }

  private static void note(JobId id, JobProgress progress) {
    LOG.info(
        "the import {} has loaded {} of {} bytes, {} rows",
        id,
        progress.bytesDone(),
        progress.bytesTotal(),
        progress.rows());
  }

  /** Whether it runs, and can look at its table. */
  public boolean isUp() {
    return started && !closed && System.nanoTime() - lastLook < SILENT_NANOS;
  }

  /** Makes no more jobs; those that run have half a minute to end, and are then given up. */
  @Override
  public void close() {
    stop();
    hands.rest(TO_FINISH, TO_STOP);
    heart.shutdownNow();
  }

  private synchronized void stop() {
    closed = true;
    scheduler.stop();
  }
}
