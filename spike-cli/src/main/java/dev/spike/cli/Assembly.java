package dev.spike.cli;

import dev.spike.application.access.Admitted;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.storage.Unavailable;
import dev.spike.http.Agents;
import dev.spike.http.HttpSettings;
import dev.spike.http.Meters;
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

/** The whole service put together; what is opened last is closed first. */
final class Assembly implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SECONDS_BETWEEN_NOTES = 20;

  private final JpaStorage storage;
  private final KeyUses uses;
  private final ScheduledExecutorService notes;
  private final SpikeHttp http;
  private final Optional<Admitted> firstAdmin;

  /** Opens the database, admits the first Admin if there is nobody, and begins to listen. */
  Assembly(Settings settings) {
    InstantSource clock = InstantSource.system();
    SecureRandom random = new SecureRandom();
    byte[] key = settings.tokenKey().orElseGet(() -> TokenKey.in(settings.data(), random));
    HttpSettings listening =
        new HttpSettings(settings.host(), settings.port(), key, PATIENCE, Version.spike());
    Meters meters = new Meters(Version.spike());
    storage =
        settings
            .database()
            .map(url -> JpaStorage.onPostgres(url, JpaStorage.PATIENCE, meters))
            .orElseGet(() -> JpaStorage.inDirectory(settings.data(), JpaStorage.PATIENCE, meters));
    try {
      uses = new KeyUses(storage);
      Agents agents = Agents.of(storage, new Argon2Hasher(), clock, random, uses);
      firstAdmin = agents.gatekeeper().admitFirst(settings.admin(), settings.adminPassword());
      Supplies supplies = new Supplies(storage, clock, random, meters);
      http = new SpikeHttp(listening, supplies, agents).start();
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
    notes = Executors.newSingleThreadScheduledExecutor();
    notes.scheduleWithFixedDelay(
        this::keepNotes, SECONDS_BETWEEN_NOTES, SECONDS_BETWEEN_NOTES, TimeUnit.SECONDS);
  }

  /** Where it listens. */
  int port() {
    return http.port();
  }

  /** The Admin who was admitted just now, if there was nobody. */
  Optional<Admitted> firstAdmin() {
    return firstAdmin;
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
    storage.close();
  }
}
