package dev.spike.application.imports;

import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.Assignment;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.FileResult;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobError;
import dev.spike.domain.imports.TableName;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The course of one job, outside of any unit of work: file by file, then views, then its end. */
final class Loading {

  private final ImportStorage storage;
  private final ImportTools tools;
  private final Watch watch;
  private final Grip grip;
  private final Set<Identifier> schemas;

  Loading(ImportStorage storage, ImportTools tools, Watch watch, Grip grip) {
    this.storage = storage;
    this.tools = tools;
    this.watch = watch;
    this.grip = grip;
    this.schemas = new LinkedHashSet<>();
  }

  void run(Job job) {
    try {
      load(job);
    } catch (Refusal refusal) {
      note(JobError.Kind.SETUP, refusal.getMessage());
    } catch (LoadFailure failure) {
      note(kind(failure), failure.getMessage());
    } catch (IOException e) {
      note(JobError.Kind.SOURCE, "the place where the files are went away");
    } catch (Stopped e) {
      throw e;
    } catch (RuntimeException e) {
      note(JobError.Kind.UNEXPECTED, "something went wrong that nobody expected");
      end();
      throw e;
    }
    end();
  }

  private void end() {
    grip.end(job -> job.finished(grip.token(), watch.now()));
  }

  private void load(Job job) throws IOException {
    Run run = Run.of(job, storage);
    DatabaseAccess database = run.database(tools.safe());
    try (FileSource source = run.open(storage, tools, watch)) {
      List<FileContent> files =
          source.files().stream().sorted(Comparator.comparing(FileContent::name)).toList();
      grip.expect(files.stream().mapToLong(FileContent::bytes).sum());
      for (FileContent file : files) {
        grip.demandGoingOn();
        take(run.project().config(), database, file);
        grip.next();
      }
    }
    if (run.project().config().refreshesViews()) {
      schemas.forEach(schema -> refresh(database, schema));
    }
  }

  private void take(ImportConfig config, DatabaseAccess database, FileContent file) {
    Optional<Assignment> assignment;
    try {
      assignment = config.assign(file.name());
    } catch (Refusal noTable) {
      fail(file, Optional.empty(), JobError.Kind.TABLE, noTable.getMessage());
      return;
    }
    if (assignment.isEmpty()) {
      note(
          JobError.Kind.UNMATCHED_FILE,
          "no rule of the project fits the file '" + file.name() + "'");
      return;
    }
    LoadOrder order = new LoadOrder(grip.id(), file.name(), assignment.get(), config.badRows());
    load(database, order, file);
  }

  private void load(DatabaseAccess database, LoadOrder order, FileContent file) {
    TableName table = order.assignment().table();
    try {
      Loaded loaded = tools.loader().load(database, order, file, grip);
      schemas.add(table.schema());
      keep(file, table, loaded);
    } catch (LoadFailure failure) {
      fail(file, Optional.of(table), kind(failure), failure.getMessage());
    } catch (IOException e) {
      fail(file, Optional.of(table), JobError.Kind.SOURCE, "the file could not be read to its end");
    }
  }

  private void keep(FileContent file, TableName table, Loaded loaded) {
    FileResult result =
        FileResult.loaded(
            file.name(), table, loaded.inserted(), loaded.updated(), loaded.skipped());
    grip.keep(
        job -> {
          Job after = job.withFile(grip.token(), result);
          for (BadRow row : loaded.bad()) {
            String message = file.name() + ", line " + row.line() + ": " + row.reason();
            after = after.withError(grip.token(), error(JobError.Kind.BAD_ROW, message));
          }
          return after;
        });
  }

  private void fail(
      FileContent file, Optional<TableName> table, JobError.Kind kind, String message) {
    FileResult result = FileResult.failed(file.name(), table, message);
    grip.keep(
        job ->
            job.withFile(grip.token(), result)
                .withError(grip.token(), error(kind, file.name() + ": " + message)));
  }

  private void refresh(DatabaseAccess database, Identifier schema) {
    try {
      tools.loader().refreshViews(database, schema, grip);
    } catch (LoadFailure failure) {
      note(JobError.Kind.VIEWS, failure.getMessage());
    }
  }

  private void note(JobError.Kind kind, String message) {
    grip.keep(job -> job.withError(grip.token(), error(kind, message)));
  }

  private JobError error(JobError.Kind kind, String message) {
    return new JobError(kind, message, watch.now());
  }

  private static JobError.Kind kind(LoadFailure failure) {
    return switch (failure.kind()) {
      case FILE -> JobError.Kind.FILE;
      case TABLE -> JobError.Kind.TABLE;
      case DATABASE -> JobError.Kind.DATABASE;
      case SOURCE -> JobError.Kind.SOURCE;
    };
  }
}
