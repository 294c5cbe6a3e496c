package dev.spike.cli;

import dev.spike.application.Clocks;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.Dispatcher;
import dev.spike.application.imports.ImportSettings;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.JobRunner;
import dev.spike.cli.settings.ImportSetup;
import dev.spike.domain.imports.JobId;
import dev.spike.http.SchedulerState;
import dev.spike.persistence.jpa.alarm.AlarmClock;
import dev.spike.persistence.jpa.alarm.Bell;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs imports in a service, once the storage is open. If it does not run here, it rings for
 * those nodes where it does.
 */
final class Clockwork implements Alarm, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final int TELLERS = 16;
  private static final int SECONDS_TO_TELL = 5;

  private final PromisedStorage storage;
  private final ImportSetup setup;
  private final ImportTools tools;
  private final Clocks clocks;
  private final RandomGenerator random;
  private volatile Alarm bell = Alarm.SILENT;
  private volatile Optional<AlarmClock> running = Optional.empty();
  private volatile Optional<ExecutorService> tellers = Optional.empty();

  Clockwork(
      PromisedStorage storage,
      ImportSetup setup,
      ImportTools tools,
      Clocks clocks,
      RandomGenerator random) {
    this.storage = storage;
    this.setup = setup;
    this.tools = tools;
    this.clocks = clocks;
    this.random = random;
  }

  /** Runs imports from now on, if that is wanted. */
  void start() {
    ImportSettings settings = ImportSettings.USUAL.withGrace(setup.grace());
    Dispatcher dispatcher = new Dispatcher(storage.imports(), settings, clocks, random);
    if (!setup.runs()) {
      bell = new Bell(storage.alarms(), dispatcher, clocks);
      return;
    }
    ExecutorService telling = Executors.newFixedThreadPool(TELLERS, Clockwork::teller);
    tellers = Optional.of(telling);
    JobRunner runner = new JobRunner(storage.imports(), tools, settings, clocks, telling);
    AlarmClock alarms =
        new AlarmClock(storage.alarms(), dispatcher, runner, settings, clocks, node());
    bell = alarms.bell();
    running = Optional.of(alarms);
    alarms.start();
  }

  private static Thread teller(Runnable work) {
    Thread thread = new Thread(work, "spike-callback");
    // Whoever never answers keeps no service from ending.
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler(
        (failed, thrown) -> LOG.warn("a callback cannot be made now; it will be later", thrown));
    return thread;
  }

  /** Its name is for people; who may do what is settled by other means. */
  private static String node() {
    long process = ProcessHandle.current().pid();
    try {
      return InetAddress.getLocalHost().getHostName() + "/" + process;
    } catch (UnknownHostException e) {
      return "process " + process;
    }
  }

  /** How it is, as the service tells it. */
  SchedulerState state() {
    if (!setup.runs()) {
      return SchedulerState.OFF;
    }
    return running.filter(AlarmClock::isUp).isPresent() ? SchedulerState.UP : SchedulerState.DOWN;
  }

  @Override
  public void moved() {
    bell.moved();
  }

  @Override
  public void waiting(JobId job) {
    bell.waiting(job);
  }

  @Override
  public void close() {
    running.ifPresent(AlarmClock::close);
    tellers.ifPresent(Clockwork::rest);
  }

  /** What is not told by then is owed, and told by other nodes or after the next start. */
  private static void rest(ExecutorService telling) {
    telling.shutdown();
    try {
      telling.awaitTermination(SECONDS_TO_TELL, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      telling.shutdownNow();
    }
  }
}
