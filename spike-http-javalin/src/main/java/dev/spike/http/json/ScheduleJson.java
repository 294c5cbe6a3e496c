package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.imports.NewSchedule;
import dev.spike.application.imports.RhythmChange;
import dev.spike.application.imports.ScheduleChange;
import dev.spike.application.imports.ScheduleDetails;
import dev.spike.domain.imports.CallbackUrl;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.ProjectId;
import dev.spike.domain.imports.ProjectName;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.RunTerms;
import dev.spike.domain.imports.Schedule;
import dev.spike.domain.imports.ScheduleName;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpOverride;
import dev.spike.domain.imports.SourceFiles;
import dev.spike.domain.recurrence.RunStatistics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Schedules. */
public final class ScheduleJson {

  private static final String PROJECT_ID = "project_id";
  private static final String PROJECT_NAME = "project_name";
  private static final String WORDS = "in_words";
  static final List<String> SHOWN_ONLY =
      List.of(
          "id",
          WORDS,
          "last_run_at",
          "next_run_at",
          "last_job_id",
          "total_runs",
          "successful_runs",
          "failed_runs",
          "missed_runs",
          "created_at",
          "updated_at",
          "next_runs");

  private static final Shape<ScheduleName> NAME = Shape.text(ScheduleName::new);
  private static final Shape<ProjectId> PROJECT = Uuids.shape(ProjectId::new);

  private ScheduleJson() {}

  /** Writes a schedule. */
  public static ObjectNode write(ScheduleDetails details) {
    Schedule schedule = details.schedule();
    ObjectNode json =
        Json.object()
            .put("id", schedule.id().toString())
            .put("name", schedule.name().text())
            .put(PROJECT_ID, schedule.project().toString())
            .put(PROJECT_NAME, details.project().text());
    RhythmJson.write(schedule.rhythm(), json);
    json.put(WORDS, schedule.rhythm().inWords()).put("enabled", schedule.enabled());
    TermsJson.write(schedule.terms(), json);
    json.put("last_run_at", text(schedule.timetable().lastRun()))
        .put("next_run_at", text(schedule.timetable().nextRun()))
        .put("last_job_id", schedule.lastJob().map(JobId::toString).orElse(null));
    RunStatistics runs = schedule.timetable().statistics();
    return json.put("total_runs", runs.total())
        .put("successful_runs", runs.successful())
        .put("failed_runs", runs.failed())
        .put("missed_runs", runs.missed())
        .put("created_at", schedule.stamp().createdAt().toString())
        .put("updated_at", schedule.stamp().updatedAt().toString());
  }

  /** Writes a schedule and when it runs next. */
  public static ObjectNode writeWithNextRuns(ScheduleDetails details) {
    return withRuns(write(details), details.nextRuns());
  }

  /** Writes what a rhythm means, and when a schedule that had it would run next. */
  public static ObjectNode write(Rhythm rhythm, List<Instant> runs) {
    return withRuns(Json.object().put(WORDS, rhythm.inWords()), runs);
  }

  private static ObjectNode withRuns(ObjectNode json, List<Instant> runs) {
    ArrayNode list = json.putArray("next_runs");
    runs.forEach(run -> list.add(run.toString()));
    return json;
  }

  /** Reads a rhythm by itself. */
  public static Rhythm rhythm(ObjectNode json) {
    Members members = new Members(json);
    Optional<Rhythm> rhythm = RhythmJson.read(members);
    return members.made(rhythm::orElseThrow);
  }

  private static String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }

  /** Reads a schedule that shall be made, given by what its project is known if it is named. */
  public static NewSchedule wanted(ObjectNode json, Function<ProjectName, ProjectId> projects) {
    Members members = new Members(json);
    members.refuse(SHOWN_ONLY, ReadOnly.REASON);
    Optional<ScheduleName> name = members.required("name", NAME);
    Optional<Rhythm> rhythm = RhythmJson.read(members);
    Optional<Boolean> enabled = members.optional("enabled", Shape.truth());
    RunTerms<Secret> terms = TermsJson.read(members);
    members.check(
        json.has(PROJECT_ID) || json.has(PROJECT_NAME),
        PROJECT_ID,
        "project_id is missing; project_name will do as well");
    Choice project = Choice.read(members);
    return members.made(
        () ->
            new NewSchedule(
                name.orElseThrow(),
                project.among(projects).orElseThrow(),
                rhythm.orElseThrow(),
                terms,
                enabled.orElse(true)));
  }

  /** Reads a change of a schedule, given by what its project is known if it is named. */
  public static ScheduleChange change(ObjectNode json, Function<ProjectName, ProjectId> projects) {
    Members members = new Members(json);
    members.refuse(SHOWN_ONLY, ReadOnly.REASON);
    Change<ScheduleName> name = members.change("name", NAME);
    Choice project = Choice.read(members);
    RhythmChange rhythm = RhythmJson.change(members);
    Change<Optional<CallbackUrl>> callback =
        members.clearable(TermsJson.CALLBACK, TermsJson.CALLBACK_SHAPE);
    Change<Optional<SftpOverride<Secret>>> override =
        members.clearable(TermsJson.OVERRIDE, TermsJson.OVERRIDE_SHAPE);
    Change<Optional<SourceFiles>> files = members.clearable(TermsJson.FILES, TermsJson.FILES_SHAPE);
    Change<Boolean> enabled = members.change("enabled", Shape.truth());
    return members.made(
        () ->
            new ScheduleChange(
                name,
                new Change<>(project.among(projects)),
                rhythm,
                callback,
                override,
                files,
                enabled));
  }

  /** A project, chosen by its id or by its name. */
  private record Choice(Optional<ProjectId> id, Optional<ProjectName> name) {

    static Choice read(Members members) {
      Optional<ProjectId> id = members.optional(PROJECT_ID, PROJECT);
      Optional<ProjectName> name = members.optional(PROJECT_NAME, ProjectJson.NAME);
      members.check(
          id.isEmpty() || name.isEmpty(),
          PROJECT_NAME,
          "a project is chosen by project_id or by project_name, not by both");
      return new Choice(id, name);
    }

    Optional<ProjectId> among(Function<ProjectName, ProjectId> projects) {
      return id.or(() -> name.map(projects));
    }
  }
}
