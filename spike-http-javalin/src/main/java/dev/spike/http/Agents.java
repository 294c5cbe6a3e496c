package dev.spike.http;

import dev.spike.application.Clocks;
import dev.spike.application.access.Gatekeeper;
import dev.spike.application.access.Locksmith;
import dev.spike.application.access.PasswordHasher;
import dev.spike.application.access.Registrar;
import dev.spike.application.clock.Timekeeper;
import dev.spike.application.collection.Curator;
import dev.spike.application.document.Archivist;
import dev.spike.application.document.Reconciler;
import dev.spike.application.generation.Generator;
import dev.spike.application.generation.KeyUses;
import dev.spike.application.generation.Reporter;
import dev.spike.application.schedule.Forecaster;
import dev.spike.application.schedule.Lookout;
import dev.spike.application.schedule.Planner;
import dev.spike.application.storage.Storage;
import dev.spike.application.truth.Historian;
import dev.spike.application.verdict.Clerk;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Who does the work behind the door. */
public record Agents(
    Generator generator,
    Reporter reporter,
    Curator curator,
    Planner planner,
    Forecaster forecaster,
    Archivist archivist,
    Reconciler reconciler,
    Gatekeeper gatekeeper,
    Registrar registrar,
    Locksmith locksmith,
    Lookout lookout,
    Historian historian,
    Timekeeper timekeeper,
    Clerk clerk) {

  /**
   * Agents who share a storage, clocks and their luck, which has to be good enough for secrets.
   * People sign in by real time.
   */
  public static Agents of(
      Storage storage,
      PasswordHasher hasher,
      Clocks clocks,
      RandomGenerator random,
      KeyUses uses,
      Timekeeper timekeeper) {
    InstantSource clock = clocks.service();
    Generator generator = new Generator(storage, clocks, random, uses);
    return new Agents(
        generator,
        new Reporter(generator),
        new Curator(storage, clock),
        new Planner(storage, clock),
        new Forecaster(storage, clock),
        new Archivist(storage, clock),
        new Reconciler(storage, clock),
        new Gatekeeper(storage, hasher, clocks.real(), random),
        new Registrar(storage, hasher, clock, random),
        new Locksmith(storage, clock, random),
        new Lookout(storage, clock),
        new Historian(storage, clocks),
        timekeeper,
        new Clerk(storage, clock));
  }
}
