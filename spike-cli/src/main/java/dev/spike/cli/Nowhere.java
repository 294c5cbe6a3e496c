package dev.spike.cli;

import dev.spike.application.Clocks;
import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.cli.settings.Settings;
import dev.spike.http.Agents;
import dev.spike.http.Here;
import dev.spike.http.ImportAgents;
import dev.spike.http.password.Argon2Hasher;
import dev.spike.http.place.Place;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A place in this process that keeps nothing, and where it is always the same instant. */
final class Nowhere {

  private Nowhere() {}

  static Place at(Instant instant) {
    Local.beSilent();
    MemoryStorage storage = new MemoryStorage();
    SecureRandom random = new SecureRandom();
    InstantSource clock = InstantSource.fixed(instant);
    KnownClock known = new KnownClock(storage);
    Agents agents =
        Agents.of(
            storage,
            new Argon2Hasher(),
            Clocks.unmoved(clock),
            random,
            new KeyUses(storage),
            new Timekeeper(storage, known, clock, () -> {}));
    ImportAgents imports =
        ImportAgents.of(
            storage,
            new MemoryImportStorage(),
            Workshop.inMemory(random),
            clock,
            random,
            Alarm.SILENT);
    agents.gatekeeper().admitFirst(Settings.DEFAULT_ADMIN, Optional.empty());
    return new Here(agents, imports, agents.gatekeeper().firstAdmin().person(), () -> {});
  }
}
