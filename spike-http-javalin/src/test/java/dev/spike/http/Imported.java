package dev.spike.http;

import dev.spike.application.storage.Jobs;
import dev.spike.domain.imports.FileResult;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.Job;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.JobProgress;
import dev.spike.domain.imports.Lease;
import dev.spike.domain.imports.TableName;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Things of imports at a service, and somebody who has its jobs in hand. */
record Imported(Served served, Client client) {

  static final UUID TOKEN = UUID.fromString("00000000-0000-4000-8000-000000000001");
  static final String NOBODY = "ffffffff-ffff-4fff-8fff-ffffffffffff";
  static final String SECRET = "s3cr3t-word";

  static Imported at(Served served) {
    return new Imported(served, served.admin);
  }

  /** The id of a new connection. */
  String connection(String name) {
    String json = "{'name':'%s','database_url':'postgresql://me:%s@db.example.org/sales'}";
    return client.post("/api/connections", json.formatted(name, SECRET)).is(201).at("/id");
  }

  /** The id of a new source. */
  String source(String name) {
    String json = "{'name':'%s','host':'files.example.org','username':'me','password':'%s'}";
    return client.post("/api/sources", json.formatted(name, SECRET)).is(201).at("/id");
  }

  /** The id of a new project with a connection and a source of its own. */
  String project(String name) {
    String json = "{'name':'%s','connection_id':'%s','source_id':'%s'}";
    return client
        .post("/api/projects", json.formatted(name, connection(name), source(name)))
        .is(201)
        .at("/id");
  }

  /** The address of a new schedule with a project of the same name. */
  String schedule(String name) {
    project(name);
    String json =
        "{'name':'%s','project_name':'%s','schedule_type':'cron','cron_expression':'0 12 * * *'}";
    return client
        .post("/api/schedules", json.formatted(name, name))
        .is(201)
        .header("Location")
        .orElseThrow();
  }

  /** The address of a new job of a project. */
  String job(String project) {
    return client
        .post("/api/import", "{'project':'%s'}".formatted(project))
        .is(202)
        .header("Location")
        .orElseThrow();
  }

  /** Somebody takes a job in hand. */
  void claim(String address) {
    Lease lease = new Lease("here", TOKEN, served.clock.instant().plusSeconds(20));
    change(address, job -> job.claimed(lease, served.clock.instant()));
  }

  /** It gets on. */
  void progress(String address, long bytes) {
    change(
        address,
        job ->
            job.beaten(
                TOKEN,
                served.clock.instant().plusSeconds(20),
                new JobProgress(bytes, 1000, bytes / 10)));
  }

  /** One more file was loaded, or was not. */
  void file(String address, String name, Optional<String> error) {
    TableName table = new TableName(new Identifier("public"), new Identifier("orders"));
    FileResult result =
        error
            .map(why -> FileResult.failed(name, Optional.of(table), why))
            .orElseGet(() -> FileResult.loaded(name, table, 3, 2, 1));
    change(address, job -> job.withFile(TOKEN, result));
  }

  /** It ends. */
  void finish(String address) {
    change(address, job -> job.finished(TOKEN, served.clock.instant()));
  }

  private void change(String address, UnaryOperator<Job> change) {
    JobId id = new JobId(UUID.fromString(Served.id(address)));
    served.imports.write(
        stores -> {
          Jobs jobs = stores.jobs();
          jobs.replace(change.apply(jobs.byId(id).orElseThrow()));
          return id;
        });
  }
}
