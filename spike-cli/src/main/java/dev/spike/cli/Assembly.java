package dev.spike.cli;

import dev.spike.application.Clocks;
import dev.spike.application.clock.ClockReading;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Unavailable;
import dev.spike.application.truth.Annotator;
import dev.spike.cli.settings.Settings;
import dev.spike.cli.settings.TruthSetup;
import dev.spike.domain.clock.ClockStart;
import dev.spike.http.Agents;
import dev.spike.http.HttpSettings;
import dev.spike.http.ImportAgents;
import dev.spike.http.Meters;
import dev.spike.http.SchedulerState;
import dev.spike.http.SpikeHttp;
import dev.spike.http.Supplies;
import dev.spike.http.password.Argon2Hasher;
import dev.spike.imports.postgresql.Grafana;
import dev.spike.persistence.jpa.JpaStorage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole service put together; what is opened last is closed first. */
final class Assembly implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SECONDS_BETWEEN_NOTES = 20;
  private static final Duration BETWEEN_LOOKS_AT_TRUTH = Duration.ofHours(1);
  private static final int MILLIS_BETWEEN_CLOCK_LOOKS = 100;

  private final Optional<Clockwork> clockwork;
  private final Runnable closing;
  private final KnownClock known;
  private final Alarm alarm;
  private final KeyUses uses;
  private final Agents agents;
  private final SpikeHttp http;
  private final Duration truthKept;
  private final Optional<Annotating> annotating;
  private final ScheduledExecutorService notes;
  private final ScheduledExecutorService looks;

  /** Listens at once, and asks everybody to come again until it is opened. */
  private Assembly(
      HttpSettings settings, Works works, SecureRandom random, Meters meters, Runnable closing) {
    Storage storage = works.storage();
    truthKept = works.truthKept();
    annotating = works.annotating();
    clockwork = works.clockwork();
    this.closing = closing;
    try {
      uses = new KeyUses(storage);
      alarm = clockwork.<Alarm>map(own -> own).orElse(Alarm.SILENT);
      known = works.clock();
      Clocks clocks = works.clocks();
      Timekeeper timekeeper = new Timekeeper(storage, known, clocks.real(), alarm::moved);
      agents = Agents.of(storage, new Argon2Hasher(), clocks, random, uses, timekeeper);
      ImportAgents imports =
          ImportAgents.of(storage, works.imports(), works.tools(), clocks.service(), random, alarm);
      Supplies supplies = new Supplies(storage, clocks, random, meters, this::scheduler);
      http = new SpikeHttp(settings, supplies, agents, imports).listen();
    } catch (RuntimeException e) {
      closing.run();
      throw e;
    }
    notes = Executors.newSingleThreadScheduledExecutor();
    looks = Executors.newSingleThreadScheduledExecutor(Assembly::looker);
  }

  /** A service on a database, which is opened beside the rest. */
  static Assembly of(Settings settings) {
    // Several threads that would make it at once are told off on the error stream.
    LoggerFactory.getILoggerFactory();
    SecureRandom random = new SecureRandom();
    byte[] key = settings.tokenKey().orElseGet(() -> KeyFile.TOKENS.in(settings.data(), random));
    HttpSettings listening = listening(settings.host(), settings.port(), key);
    Meters meters = new Meters(Version.spike());
    PromisedStorage storage = new PromisedStorage(() -> opened(settings, meters));
    ImportTools tools = Workshop.of(settings, random);
    KnownClock clock = new KnownClock(storage);
    Clocks clocks = clock.beside(InstantSource.system());
    Clockwork clockwork = new Clockwork(storage, settings.imports(), tools, clocks, random);
    Works works =
        new Works(
            storage,
            storage.imports(),
            tools,
            clock,
            clocks,
            Optional.of(clockwork),
            settings.truth().kept(),
            annotating(settings, storage, clocks));
    return new Assembly(listening, works, random, meters, storage::close);
  }

  /** All that is kept, and what works on it besides agents. */
  private record Works(
      Storage storage,
      ImportStorage imports,
      ImportTools tools,
      KnownClock clock,
      Clocks clocks,
      Optional<Clockwork> clockwork,
      Duration truthKept,
      Optional<Annotating> annotating) {}

  private static Optional<Annotating> annotating(
      Settings settings, Storage storage, Clocks clocks) {
    boolean allowPrivate = settings.imports().tellsPrivately();
    return settings
        .truth()
        .grafana()
        .map(setup -> new Grafana(setup.address(), setup.token(), allowPrivate))
        .map(grafana -> new Annotator(storage, clocks, grafana, Annotating::complain))
        .map(Annotating::new);
  }

  private static JpaStorage opened(Settings settings, Meters meters) {
    return settings
        .database()
        .map(url -> JpaStorage.onPostgres(url, JpaStorage.PATIENCE, meters))
        .orElseGet(() -> JpaStorage.inDirectory(settings.data(), JpaStorage.PATIENCE, meters));
  }

  /** A service that keeps nothing when it ends, and touches no file. */
  static Assembly inMemory(String host, int port) {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[HttpSettings.SHORTEST_KEY];
    random.nextBytes(key);
    Meters meters = new Meters(Version.spike());
    Storage storage = new MemoryStorage();
    KnownClock clock = new KnownClock(storage);
    Works works =
        new Works(
            storage,
            new MemoryImportStorage(),
            Workshop.inMemory(random),
            clock,
            clock.beside(InstantSource.system()),
            Optional.empty(),
            TruthSetup.USUAL.kept(),
            Optional.empty());
    return new Assembly(listening(host, port, key), works, random, meters, () -> {});
  }

  private static HttpSettings listening(String host, int port, byte[] key) {
    return new HttpSettings(host, port, key, PATIENCE, Version.spike());
  }

  /** Who does the work. */
  Agents agents() {
    return agents;
  }

  private SchedulerState scheduler() {
    return clockwork.map(Clockwork::state).orElse(SchedulerState.OFF);
  }

  /** Sets the clock if that is wanted; if not, it goes on as it was set before. */
  void wind(Optional<ClockStart> start) {
    start.ifPresent(agents.timekeeper()::move);
    known.renew();
  }

  /** What the clock shows. */
  ClockReading clock() {
    return agents.timekeeper().read();
  }

  /** Lets everybody in, once the storage is open. */
  void open() {
    looks.scheduleWithFixedDelay(
        this::lookAtClock,
        MILLIS_BETWEEN_CLOCK_LOOKS,
        MILLIS_BETWEEN_CLOCK_LOOKS,
        TimeUnit.MILLISECONDS);
    clockwork.ifPresent(Clockwork::start);
    annotating.ifPresent(Annotating::start);
    http.open();
    notes.scheduleWithFixedDelay(
        this::keepNotes, SECONDS_BETWEEN_NOTES, SECONDS_BETWEEN_NOTES, TimeUnit.SECONDS);
    notes.scheduleWithFixedDelay(
        this::forgetOldTruth, 0, BETWEEN_LOOKS_AT_TRUTH.toSeconds(), TimeUnit.SECONDS);
  }

  /** Where it listens. */
  int port() {
    return http.port();
  }

  private static Thread looker(Runnable task) {
    Thread thread = new Thread(task, "spike-clock");
    thread.setDaemon(true);
    return thread;
  }

  /** Another node may have moved it, and then the next import is due at another time. */
  private void lookAtClock() {
    try {
      if (known.renew()) {
        alarm.moved();
      }
    } catch (Unavailable later) {
      // It goes on as it is until the storage is back.
    } catch (RuntimeException e) {
      LOG.error("the clock could not be looked at", e);
    }
  }

  private void keepNotes() {
    try {
      uses.flush();
    } catch (Unavailable later) {
      // What was noted stays noted until the storage is back.
    }
  }

  /** Each node does so, and finds nothing to do where another one was quicker. */
  private void forgetOldTruth() {
    try {
      agents.historian().forget(truthKept);
    } catch (Unavailable later) {
      // What is old stays until the storage is back.
    } catch (RuntimeException e) {
      LOG.error("what is old could not be forgotten", e);
    }
  }

  @Override
  public void close() {
    annotating.ifPresent(Annotating::close);
    clockwork.ifPresent(Clockwork::close);
    http.close();
    looks.shutdown();
    notes.shutdown();
    keepNotes();
    closing.run();
  }
}
