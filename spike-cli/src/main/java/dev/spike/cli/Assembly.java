package dev.spike.cli;

import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Unavailable;
import dev.spike.cli.settings.Settings;
import dev.spike.http.Agents;
import dev.spike.http.HttpSettings;
import dev.spike.http.ImportAgents;
import dev.spike.http.Meters;
import dev.spike.http.SchedulerState;
import dev.spike.http.SpikeHttp;
import dev.spike.http.Supplies;
import dev.spike.http.password.Argon2Hasher;
import dev.spike.persistence.jpa.JpaStorage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The whole service put together; what is opened last is closed first. */
final class Assembly implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SECONDS_BETWEEN_NOTES = 20;
  private static final InstantSource CLOCK = InstantSource.system();

  private final Optional<Clockwork> clockwork;
  private final Runnable closing;
  private final KeyUses uses;
  private final Agents agents;
  private final SpikeHttp http;
  private final ScheduledExecutorService notes;

  /** Listens at once, and asks everybody to come again until it is opened. */
  private Assembly(
      HttpSettings settings, Works works, SecureRandom random, Meters meters, Runnable closing) {
    Storage storage = works.storage();
    clockwork = works.clockwork();
    this.closing = closing;
    try {
      uses = new KeyUses(storage);
      agents = Agents.of(storage, new Argon2Hasher(), CLOCK, random, uses);
      Alarm alarm = clockwork.<Alarm>map(own -> own).orElse(Alarm.SILENT);
      ImportAgents imports =
          ImportAgents.of(storage, works.imports(), works.tools(), CLOCK, random, alarm);
      Supplies supplies = new Supplies(storage, CLOCK, random, meters, this::scheduler);
      http = new SpikeHttp(settings, supplies, agents, imports).listen();
    } catch (RuntimeException e) {
      closing.run();
      throw e;
    }
    notes = Executors.newSingleThreadScheduledExecutor();
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
    Clockwork clockwork = new Clockwork(storage, settings.imports(), tools, CLOCK, random);
    Works works = new Works(storage, storage.imports(), tools, Optional.of(clockwork));
    return new Assembly(listening, works, random, meters, storage::close);
  }

  /** All that is kept, and what works on it besides agents. */
  private record Works(
      Storage storage, ImportStorage imports, ImportTools tools, Optional<Clockwork> clockwork) {}

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
    Works works =
        new Works(
            new MemoryStorage(),
            new MemoryImportStorage(),
            Workshop.inMemory(random),
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

  /** Lets everybody in, once the storage is open. */
  void open() {
    clockwork.ifPresent(Clockwork::start);
    http.open();
    notes.scheduleWithFixedDelay(
        this::keepNotes, SECONDS_BETWEEN_NOTES, SECONDS_BETWEEN_NOTES, TimeUnit.SECONDS);
  }

  /** Where it listens. */
  int port() {
    return http.port();
  }

  private void keepNotes() {
    try {
      uses.flush();
    } catch (Unavailable later) {
      // What was noted stays noted until the storage is back.
    }
  }

  @Override
  public void close() {
    clockwork.ifPresent(Clockwork::close);
    http.close();
    notes.shutdown();
    keepNotes();
    closing.run();
  }
}
