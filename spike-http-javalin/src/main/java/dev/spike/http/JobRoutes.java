package dev.spike.http;

import dev.spike.application.imports.Importer;
import dev.spike.application.storage.JobFilter;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobStatus;
import dev.spike.http.json.JobJson;
import dev.spike.http.json.OrderJson;
import io.javalin.config.RoutesConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The runs of projects, and how they are started now. */
final class JobRoutes {

  private static final String ALL = "/api/jobs";
  private static final String ONE = ALL + "/{id}";
  private static final String EVENTS = ONE + "/events";

  private final Importer importer;
  private final InstantSource clock;

  JobRoutes(Importer importer, InstantSource clock) {
    this.importer = importer;
    this.clock = clock;
  }

  /** Leads those who listen to the events of jobs. */
  static void lay(RoutesConfig routes, ImportDoor door, JobEvents events) {
    routes.get(
        EVENTS,
        door.gallery(
            (context, exchange, listener) -> events.listen(context, id(exchange), listener)));
    // Whoever wants the headers alone would wait for them until the job has ended.
    routes.head(
        EVENTS,
        door.gallery(
            (context, exchange, listener) -> {
              events.peek(id(exchange), listener);
              exchange.answer(EventLine.TYPE, new byte[0]);
            }));
  }

  void lay(Ways ways) {
    ways.post("/api/import", this::start);
    ways.get(ALL, this::list);
    ways.get(ONE, (exchange, person) -> show(exchange, importer.get(person, id(exchange))));
    ways.post(
        ONE + "/cancel",
        (exchange, person) -> show(exchange, importer.cancel(person, id(exchange))));
  }

  /** Whether this is where events are told, which takes until there are no more. */
  static boolean isEvents(String path) {
    return path.startsWith(ALL) && path.endsWith("/events");
  }

  private void start(Exchange exchange, Person person) {
    answerStarted(exchange, importer.start(person, OrderJson.read(exchange.body())));
  }

  /** Says that a job waits to be run, and where to ask about it. */
  static void answerStarted(Exchange exchange, Job job) {
    exchange.answerAccepted(ALL + "/" + job.id(), JobJson.writeStarted(job));
  }

  private void list(Exchange exchange, Person person) {
    PageRequest request = exchange.page();
    Optional<JobStatus> status = exchange.given("status", JobRoutes::status);
    Page<Job> found =
        ProjectRoutes.ofNamed(
            exchange,
            project ->
                importer.list(person, new JobFilter(project, Optional.empty(), status), request));
    Instant now = clock.instant();
    exchange.answer(found, job -> JobJson.write(job, now));
  }

  private static Optional<JobStatus> status(String text) {
    try {
      return Optional.of(JobStatus.parse(text));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private static JobId id(Exchange exchange) {
    return exchange.uuid("job", JobId::new);
  }

  private void show(Exchange exchange, Job job) {
    exchange.answer(JobJson.write(job, clock.instant()));
  }
}
