package dev.spike.application.imports;

import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.domain.Refusal;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SftpSource;
import java.io.IOException;
import java.util.Optional;

/** What a job needs to run, as it is when the job begins. */
record Run(Job job, Project project, DatabaseConnection connection, Optional<SftpSource> source) {

  /** Finds what a job needs; refused if it is not there. */
  static Run of(Job job, ImportStorage storage) {
    return storage.read(
        stores -> {
          Project project = Shelf.project(stores, job.project());
          return new Run(
              job,
              project,
              Shelf.connection(stores, project.connection()),
              project.source().map(id -> Shelf.source(stores, id)));
        });
  }

  /** Where the files go, with what opens it. */
  DatabaseAccess database(Safe safe) {
    return new DatabaseAccess(connection.url(), connection.password().map(safe::open));
  }

  /** Opens the place where the files are; the key of a server seen first is pinned. */
  FileSource open(ImportStorage storage, ImportTools tools, Watch watch) throws IOException {
    if (job.terms().localFiles().isPresent()) {
      return tools.sources().local(job.terms().localFiles().get());
    }
    HostKeys keys = new HostKeys(storage, tools.sources());
    SftpAccess access = keys.with(access(tools.safe()));
    FileSource files = tools.sources().sftp(access);
    if (job.terms().sftpOverride().filter(SftpOverride::leadsElsewhere).isEmpty()) {
      source.ifPresent(found -> keys.pin(found.id(), access, watch.now()));
    }
    return files;
  }

  private SftpAccess access(Safe safe) {
    Optional<SftpAccess> own = source.map(found -> found.opened(found.password().map(safe::open)));
    return job.terms()
        .sftpOverride()
        .map(override -> override.over(own, safe::open))
        .or(() -> own)
        .orElseThrow(this::nowhere);
  }

  private Refusal nowhere() {
    return Shelf.conflict(
        "the project '"
            + project.name()
            + "' has no source, and no local files were named: there is nothing to load");
  }
}
