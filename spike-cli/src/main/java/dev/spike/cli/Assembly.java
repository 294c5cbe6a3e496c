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
import dev.spike.http.SpikeHttp;
import dev.spike.http.Supplies;
import dev.spike.http.password.Argon2Hasher;
import dev.spike.persistence.jpa.JpaStorage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The whole service put together; what is opened last is closed first. */
final class Assembly implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SECONDS_BETWEEN_NOTES = 20;

  private final Runnable closing;
  private final KeyUses uses;
  private final Agents agents;
  private final SpikeHttp http;
  private final ScheduledExecutorService notes;

  /** Listens at once, and asks everybody to come again until it is opened. */
  private Assembly(
      HttpSettings settings, Shelves shelves, ImportTools tools, Meters meters, Runnable closing) {
    InstantSource clock = InstantSource.system();
    SecureRandom random = new SecureRandom();
    Storage storage = shelves.storage();
    this.closing = closing;
    try {
      uses = new KeyUses(storage);
      agents = Agents.of(storage, new Argon2Hasher(), clock, random, uses);
      ImportAgents imports =
          ImportAgents.of(storage, shelves.imports(), tools, clock, random, Alarm.SILENT);
      Supplies supplies = new Supplies(storage, clock, random, meters);
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
    Shelves shelves = new Shelves(storage, new MemoryImportStorage());
    return new Assembly(listening, shelves, Workshop.of(settings, random), meters, storage::close);
  }

  /** All that is kept. */
  private record Shelves(Storage storage, ImportStorage imports) {}

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
    Shelves shelves = new Shelves(new MemoryStorage(), new MemoryImportStorage());
    return new Assembly(
        listening(host, port, key), shelves, Workshop.inMemory(random), meters, () -> {});
  }

  private static HttpSettings listening(String host, int port, byte[] key) {
    return new HttpSettings(host, port, key, PATIENCE, Version.spike());
  }

  /** Who does the work. */
  Agents agents() {
    return agents;
  }

  /** Lets everybody in, once the storage is open. */
  void open() {
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
    http.close();
    notes.shutdown();
    keepNotes();
    closing.run();
  }
}
