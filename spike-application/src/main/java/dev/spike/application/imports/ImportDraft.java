package dev.spike.application.imports;

import dev.spike.domain.Stamp;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.recurrence.Timetable;
import java.time.Instant;
import java.util.Optional;

/** Things of imports as documents want them, beside those that are there. */
record ImportDraft(Seals seals, Uuids uuids, Instant now) {

  DatabaseConnection connection(Optional<DatabaseConnection> before, ConnectionDocument wanted) {
    DatabaseUrl url = wanted.database().url();
    Optional<Sealed> password =
        seals.settled(
            before.flatMap(DatabaseConnection::password),
            wanted.database().password(),
            before.map(known -> known.trusts(url)).orElse(false),
            "database_url");
    return before
        .map(known -> known.changed(wanted.name(), wanted.description(), url, password, now))
        .orElseGet(
            () ->
                new DatabaseConnection(
                    new ConnectionId(uuids.next()),
                    wanted.name(),
                    wanted.description(),
                    url,
                    password,
                    Stamp.of(now)));
  }

  SftpSource source(Optional<SftpSource> before, SourceDocument wanted) {
    Optional<Sealed> password =
        seals.settled(
            before.flatMap(SftpSource::password),
            wanted.access().password(),
            before.map(known -> known.trusts(wanted.access())).orElse(false),
            "password");
    SftpAccess access = withPinnedKey(before.map(SftpSource::access), wanted.access());
    return before
        .map(known -> known.changed(wanted.name(), wanted.description(), access, password, now))
        .orElseGet(
            () ->
                new SftpSource(
                    new SourceId(uuids.next()),
                    wanted.name(),
                    wanted.description(),
                    access,
                    password,
                    Stamp.of(now)));
  }

  /** Of the same server the same key is expected still, unless another one is given. */
  private static SftpAccess withPinnedKey(Optional<SftpAccess> before, SftpAccess wanted) {
    Optional<String> pinned =
        before
            .filter(known -> known.host().equals(wanted.host()) && known.port() == wanted.port())
            .flatMap(SftpAccess::hostKey);
    return new SftpAccess(
        wanted.host(),
        wanted.port(),
        wanted.username(),
        Optional.empty(),
        wanted.keyPath(),
        wanted.hostKey().or(() -> pinned),
        wanted.remotePath());
  }

  Project project(
      Optional<Project> before,
      ProjectDocument wanted,
      ConnectionId connection,
      Optional<SourceId> source) {
    return before
        .map(known -> known.changed(wanted.name(), connection, source, wanted.config(), now))
        .orElseGet(
            () ->
                new Project(
                    new ProjectId(uuids.next()),
                    wanted.name(),
                    connection,
                    source,
                    wanted.config(),
                    Stamp.of(now)));
  }

  Schedule schedule(Optional<Schedule> before, ScheduleDocument wanted, ProjectId project) {
    RunTerms<Sealed> terms = terms(before.map(Schedule::terms), wanted.terms());
    return before
        .map(
            known ->
                known
                    .changed(wanted.name(), project, terms, now)
                    .following(wanted.rhythm(), now)
                    .turned(wanted.enabled(), now))
        .orElseGet(() -> made(wanted, project, terms));
  }

  private Schedule made(ScheduleDocument wanted, ProjectId project, RunTerms<Sealed> terms) {
    Timetable timetable = Timetable.disabled(wanted.rhythm().from(now));
    return new Schedule(
        new ScheduleId(uuids.next()),
        wanted.name(),
        project,
        terms,
        wanted.enabled() ? timetable.enabledAt(now) : timetable,
        wanted.rhythm().zone(),
        Optional.empty(),
        Stamp.of(now));
  }

  private RunTerms<Sealed> terms(Optional<RunTerms<Sealed>> before, RunTerms<Secret> wanted) {
    Optional<SftpOverride<Sealed>> known = before.flatMap(RunTerms::sftpOverride);
    return new RunTerms<>(
        wanted.callback(),
        wanted.sftpOverride().map(override -> override(known, override)),
        wanted.localFiles());
  }

  private SftpOverride<Sealed> override(
      Optional<SftpOverride<Sealed>> before, SftpOverride<Secret> wanted) {
    boolean trusted =
        before.map(known -> ScheduleChange.leadTheSameWay(known, wanted)).orElse(false);
    return new SftpOverride<>(
        wanted.host(),
        wanted.port(),
        wanted.username(),
        seals.settled(
            before.flatMap(SftpOverride::password),
            wanted.password(),
            trusted,
            "sftp_override/password"),
        wanted.keyPath(),
        wanted.hostKey(),
        wanted.remotePath());
  }
}
