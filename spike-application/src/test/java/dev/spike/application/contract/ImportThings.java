package dev.spike.application.contract;

import dev.spike.domain.Stamp;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.ConnectionName;
import dev.spike.domain.imports.CsvShape;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.DatabaseUrl;
import dev.spike.domain.imports.DateStyle;
import dev.spike.domain.imports.Delimiter;
import dev.spike.domain.imports.Description;
import dev.spike.domain.imports.Encoding;
import dev.spike.domain.imports.Glob;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.ImportConfig;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.Project;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceFiles;
import dev.spike.domain.imports.SourceId;
import dev.spike.domain.imports.SourceName;
import dev.spike.domain.imports.TableNaming;
import dev.spike.domain.imports.TableRule;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.recurrence.RunStatistics;
import dev.spike.domain.recurrence.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Things of imports to be kept: in each of them something stands wherever something can. */
final class ImportThings {

  static final Instant START = Instant.parse("2026-03-01T09:00:00.123Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** What a text can be, wherever any can be. */
  static final String ODD = "ö 'quoted' \"too\" \\n \\ back\\slash 🔑 ; DROP TABLE x --";

  private static final Stamp STAMP = new Stamp(7, START.minusMillis(5), START);
  private static final String HOST_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==";

  private ImportThings() {}

  private static UUID id(long number) {
    return new UUID(0, number);
  }

  static DatabaseConnection connection(long number, String name) {
    Map<String, String> options = Map.of("sslmode", "require", "ApplicationName", "a b");
    return new DatabaseConnection(
        new ConnectionId(id(number)),
        new ConnectionName(name),
        new Description(ODD + "\n\n" + ODD),
        new DatabaseUrl("db.example.org", 5433, ODD, ODD, options),
        Optional.of(new Sealed("sealed " + number)),
        STAMP);
  }

  static SftpSource source(long number, String name) {
    return new SftpSource(
        new SourceId(id(number)),
        new SourceName(name),
        new Description(ODD),
        new SftpAccess(
            "files.example.org",
            2222,
            ODD,
            Optional.empty(),
            Optional.of("keys/" + ODD),
            Optional.of(HOST_KEY),
            "/" + ODD),
        Optional.of(new Sealed("sealed " + number)),
        STAMP);
  }

  static Project project(long number, String name, ConnectionId connection, SourceId source) {
    return new Project(
        new ProjectId(id(number)),
        new ProjectName(name),
        connection,
        Optional.of(source),
        config(),
        STAMP);
  }

  private static ImportConfig config() {
    return new ImportConfig(
        rule("*.csv"),
        new TableNaming(ODD, "", false),
        List.of(
            new TableRule(new Identifier("first"), rule("a*")),
            new TableRule(new Identifier("line\nbreak"), LoadRule.USUAL),
            new TableRule(new Identifier("first"), rule("c?"))),
        true,
        BadRows.SKIP);
  }

  private static LoadRule rule(String pattern) {
    Map<String, Identifier> columns = new LinkedHashMap<>();
    columns.put("z " + ODD, new Identifier("a\nb\\n"));
    columns.put("", new Identifier("b"));
    columns.put("a", new Identifier("\\"));
    return new LoadRule(
        new Glob(pattern),
        List.of(new Identifier("id\n"), new Identifier("\\second")),
        new CsvShape(new Delimiter('\t'), new Encoding("ISO-8859-1"), 3),
        true,
        Optional.of(DateStyle.DMY),
        new Identifier("s\"chema"),
        columns);
  }

  static RunTerms<Sealed> terms() {
    return new RunTerms<>(
        Optional.of(new CallbackUrl("https://example.org/done?x=1")),
        Optional.of(
            new SftpOverride<>(
                Optional.of("other.example.org"),
                Optional.of(2200),
                Optional.of(ODD),
                Optional.of(new Sealed("sealed")),
                Optional.of(ODD),
                Optional.of(HOST_KEY),
                Optional.of("/" + ODD))),
        Optional.of(new SourceFiles(List.of("b/" + ODD, "a.csv"))));
  }

  /** Terms that override the source, although in nothing. */
  static RunTerms<Sealed> overridingNothing() {
    return new RunTerms<>(
        Optional.empty(),
        Optional.of(
            new SftpOverride<>(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        Optional.empty());
  }

  static Recurrence nightly() {
    return new Recurrence.Cron(CronExpression.parse("30 2 * * MON-FRI"), BERLIN);
  }

  /** A schedule whose next run is so many seconds after the start; none makes it a disabled one. */
  static Schedule schedule(long number, String name, ProjectId project, Optional<Long> next) {
    return new Schedule(
        new ScheduleId(id(number)),
        new ScheduleName(name),
        project,
        terms(),
        new Timetable(
            nightly(),
            next.map(START::plusSeconds),
            Optional.of(START),
            new RunStatistics(9, 5, 3, 1)),
        BERLIN,
        Optional.of(new JobId(id(99))),
        STAMP);
  }

  /** A job that waits since so many seconds after the start. */
  static Job job(long number, Project project, Optional<ScheduleId> schedule, long since) {
    return Job.pending(new JobId(id(number)), project, schedule, terms(), START.plusSeconds(since));
  }
}
