package dev.spike.http;

import dev.spike.application.imports.Alarm;
import dev.spike.application.imports.ConnectionKeeper;
import dev.spike.application.imports.ImportKeys;
import dev.spike.application.imports.ImportReconciler;
import dev.spike.application.imports.ImportTools;
import dev.spike.application.imports.Importer;
import dev.spike.application.imports.Overseer;
import dev.spike.application.imports.ProjectKeeper;
import dev.spike.application.imports.Scheduler;
import dev.spike.application.imports.SourceKeeper;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Storage;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Who does the work of imports behind the door.
 *
 * @param clock tells how long a job has been running
 */
public record ImportAgents(
    ConnectionKeeper connections,
    SourceKeeper sources,
    ProjectKeeper projects,
    Scheduler scheduler,
    Importer importer,
    ImportReconciler reconciler,
    ImportKeys keys,
    Overseer overseer,
    InstantSource clock) {

  /**
   * Agents who share the shelves of imports, tools, a clock and their luck.
   *
   * @param storage knows the keys of machines and their owners
   * @param alarm is rung when something is to be run
   */
  public static ImportAgents of(
      Storage storage,
      ImportStorage imports,
      ImportTools tools,
      InstantSource clock,
      RandomGenerator random,
      Alarm alarm) {
    return new ImportAgents(
        new ConnectionKeeper(imports, tools, clock, random),
        new SourceKeeper(imports, tools, clock, random),
        new ProjectKeeper(imports, clock, random),
        new Scheduler(imports, tools.safe(), alarm, clock, random),
        new Importer(imports, tools.safe(), alarm, clock, random),
        new ImportReconciler(imports, tools.safe(), alarm, clock, random),
        new ImportKeys(storage, clock),
        new Overseer(imports),
        clock);
  }
}
