package dev.spike.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.imports.NewSchedule;
import dev.spike.application.imports.ProjectKeeper;
import dev.spike.application.imports.ScheduleChange;
import dev.spike.application.imports.ScheduleDetails;
import dev.spike.application.imports.ScheduleQuery;
import dev.spike.application.imports.Scheduler;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.Rhythm;
import dev.spike.domain.imports.ScheduleId;
import dev.spike.http.json.JobJson;
import dev.spike.http.json.Json;
import dev.spike.http.json.ScheduleJson;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The schedules, by which projects run of their own accord. */
final class ScheduleRoutes {

  private static final String ALL = "/api/schedules";
  private static final String ONE = ALL + "/{id}";
  private static final int USUAL = 50;
  private static final int MOST = 100;

  private final Scheduler scheduler;
  private final ProjectKeeper projects;
  private final InstantSource clock;

  ScheduleRoutes(Scheduler scheduler, ProjectKeeper projects, InstantSource clock) {
    this.scheduler = scheduler;
    this.projects = projects;
    this.clock = clock;
  }

  void lay(Ways ways) {
    ways.post(ALL, this::create);
    ways.get(ALL, this::list);
    ways.post(ALL + "/preview", this::preview);
    ways.get(ONE, this::show);
    ways.put(ONE, this::change);
    ways.delete(ONE, this::delete);
    ways.post(ONE + "/enable", this::enable);
    ways.post(ONE + "/disable", this::disable);
    ways.post(ONE + "/run", this::run);
    ways.get(ONE + "/history", this::history);
  }

  private void create(Exchange exchange, Person person) {
    NewSchedule wanted =
        ScheduleJson.wanted(exchange.body(), name -> projects.get(person, name).id());
    ScheduleDetails made = scheduler.create(person, wanted);
    exchange.answerCreated(
        ALL + "/" + made.schedule().id(),
        ScheduleJson.writeWithNextRuns(made),
        made.schedule().stamp());
  }

  private void preview(Exchange exchange, Person person) {
    Rhythm rhythm = ScheduleJson.rhythm(exchange.body());
    exchange.answer(ScheduleJson.write(rhythm, scheduler.foresee(person, rhythm)));
  }

  private void list(Exchange exchange, Person person) {
    PageRequest request = exchange.page(USUAL, MOST);
    Optional<Boolean> enabled = exchange.given("enabled", ScheduleRoutes::truth);
    Page<ScheduleDetails> found =
        ProjectRoutes.ofNamed(
            exchange,
            project -> scheduler.list(person, new ScheduleQuery(project, enabled), request));
    exchange.answer(found, "schedules", ScheduleJson::write);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private void show(Exchange exchange, Person person) {
    ScheduleDetails details = scheduler.get(person, id(exchange));
    exchange.answer(ScheduleJson.writeWithNextRuns(details), details.schedule().stamp());
  }

  private void change(Exchange exchange, Person person) {
    ScheduleId id = id(exchange);
    ScheduleChange change =
        ScheduleJson.change(exchange.body(), name -> projects.get(person, name).id());
    ScheduleDetails changed = scheduler.change(person, id, change, exchange.expected());
    exchange.answer(ScheduleJson.writeWithNextRuns(changed), changed.schedule().stamp());
  }

  private void delete(Exchange exchange, Person person) {
    scheduler.delete(person, id(exchange), exchange.expected());
    exchange.answerDeleted();
  }

  private void enable(Exchange exchange, Person person) {
    turned(exchange, scheduler.enable(person, id(exchange)), "enabled");
  }

  private void disable(Exchange exchange, Person person) {
    turned(exchange, scheduler.disable(person, id(exchange)), "disabled");
  }

  private static void turned(Exchange exchange, ScheduleDetails details, String state) {
    ObjectNode json =
        Json.object()
            .put("success", true)
            .put("message", "the schedule '" + details.schedule().name() + "' is " + state);
    json.set("schedule", ScheduleJson.write(details));
    exchange.answer(json, details.schedule().stamp());
  }

  private void run(Exchange exchange, Person person) {
    JobRoutes.answerStarted(exchange, scheduler.run(person, id(exchange)));
  }

  private void history(Exchange exchange, Person person) {
    Page<Job> jobs = scheduler.history(person, id(exchange), exchange.page(USUAL, MOST));
    Instant now = clock.instant();
    exchange.answer(jobs, "jobs", job -> JobJson.write(job, now));
  }

  private static ScheduleId id(Exchange exchange) {
    return exchange.uuid("schedule", ScheduleId::new);
  }
}
