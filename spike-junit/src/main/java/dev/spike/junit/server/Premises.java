package dev.spike.junit.server;

import dev.spike.application.Clocks;
import dev.spike.application.access.Admitted;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.application.storage.Storage;
import dev.spike.domain.access.Email;
import dev.spike.http.Agents;
import dev.spike.http.HttpSettings;
import dev.spike.http.ImportAgents;
import dev.spike.http.Meters;
import dev.spike.http.SchedulerState;
import dev.spike.http.SpikeHttp;
import dev.spike.http.Supplies;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The whole service put together in memory: it listens until it is closed. */
final class Premises implements AutoCloseable {

  static final String HOST = "127.0.0.1";

  private static final int ANY_PORT = 0;
  private static final Email ADMIN = new Email("admin@localhost");
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final String VERSION = "test";

  private final Agents agents;
  private final Admitted admin;
  private final SpikeHttp http;

  private Premises(InstantSource clock) {
    SecureRandom random = new SecureRandom();
    Storage storage = new MemoryStorage();
    KnownClock known = new KnownClock(storage);
    Clocks clocks = known.beside(clock);
    Timekeeper timekeeper = new Timekeeper(storage, known, clock, () -> {});
    KeyUses uses = new KeyUses(storage);
    agents = Agents.of(storage, new PlainHasher(), clocks, random, uses, timekeeper);
    admin = agents.gatekeeper().admitFirst(ADMIN, Optional.empty()).orElseThrow();
    ImportAgents imports =
        ImportAgents.of(
            storage,
            new MemoryImportStorage(),
            NoImports.tools(),
            clocks.service(),
            random,
            Alarm.SILENT);
    Supplies supplies =
        new Supplies(storage, clocks, random, new Meters(VERSION), () -> SchedulerState.OFF);
    http = new SpikeHttp(settings(random), supplies, agents, imports).start();
  }

  private static HttpSettings settings(SecureRandom random) {
    byte[] key = new byte[HttpSettings.SHORTEST_KEY];
    random.nextBytes(key);
    return new HttpSettings(HOST, ANY_PORT, key, PATIENCE, VERSION);
  }

  /** A service by a clock. */
  static Premises open(InstantSource clock) {
    return Hush.around(() -> new Premises(clock));
  }

  Agents agents() {
    return agents;
  }

  /** Whoever owns all that is here. */
  Admitted admin() {
    return admin;
  }

  int port() {
    return http.port();
  }

  /** A new token of the Admin. */
  String token() {
    return http.token(admin.user());
  }

  @Override
  public void close() {
    http.close();
  }
}
