package dev.spike.cli.files;

import dev.spike.application.clock.KnownClock;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.contract.PlayedTools;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.imports.Alarm;
import dev.spike.application.memory.MemoryImportStorage;
import dev.spike.application.memory.MemoryStorage;
import dev.spike.domain.access.Email;
import dev.spike.http.Agents;
import dev.spike.http.Here;
import dev.spike.http.ImportAgents;
import dev.spike.http.password.Argon2Hasher;
import dev.spike.http.place.Place;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** A place in this process that keeps nothing. */
public final class MemoryPlace {

  private MemoryPlace() {}

  static Place open() {
    return open(InstantSource.system());
  }

  /** One where it is as late as a clock shows. */
  public static Place open(InstantSource clock) {
    MemoryStorage storage = new MemoryStorage();
    SecureRandom random = new SecureRandom();
    KnownClock known = new KnownClock(storage);
    Agents agents =
        Agents.of(
            storage,
            new Argon2Hasher(),
            known.beside(clock),
            random,
            new KeyUses(storage),
            new Timekeeper(storage, known, clock, () -> {}));
    ImportAgents imports =
        ImportAgents.of(
            storage, new MemoryImportStorage(), PlayedTools.inOrder(), clock, random, Alarm.SILENT);
    agents.gatekeeper().admitFirst(new Email("admin@localhost"), Optional.empty());
    return new Here(agents, imports, agents.gatekeeper().firstAdmin().person(), () -> {});
  }
}
