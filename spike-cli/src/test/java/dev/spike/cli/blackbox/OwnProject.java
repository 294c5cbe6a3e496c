package dev.spike.cli.blackbox;

import static org.awaitility.Awaitility.await;

import dev.spike.imports.postgresql.SftpServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A project that one test has for itself, which is also the name of its table, of its connection
 * and source, and of the directories where its files are.
 */
record OwnProject(Caller owner, Depot depot, String name, String id) {

  static final String JOBS = "/api/jobs/";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> ACTIVE = Set.of("pending", "running");
  private static final AtomicInteger NAMES = new AtomicInteger();

  /** A name that nothing else has. */
  static String newName() {
    return "orders" + NAMES.incrementAndGet();
  }

  /** One that knows rows by their id. */
  static OwnProject of(Caller owner, Depot depot) {
    return of(owner, depot, "'on_bad_row':'fail'");
  }

  /** One of whose configuration more is said. */
  static OwnProject of(Caller owner, Depot depot, String config) {
    return of(owner, depot, depot.sftp().port(), config);
  }

  /** One whose files are to be fetched from a port of this machine. */
  static OwnProject of(Caller owner, Depot depot, int port, String config) {
    String name = newName();
    String connection = connection(owner, depot, name).at("/id");
    String source = source(owner, name, port).at("/id");
    Depot.write(depot.remote().resolve(name).resolve("orders.csv"), "id,name\n1,far\n");
    String id =
        owner
            .post(
                "/api/projects",
                "{'name':'%s','connection_id':'%s','source_id':'%s','config':{%s,'tables':[%s]}}"
                    .formatted(name, connection, source, config, table(name)))
            .is(201)
            .at("/id");
    return new OwnProject(owner, depot, name, id);
  }

  static Reply connection(Caller owner, Depot depot, String name) {
    return owner
        .post(
            "/api/connections",
            "{'name':'%s','database_url':'%s'}".formatted(name, depot.target().url()))
        .is(201);
  }

  static Reply source(Caller owner, String name, int port) {
    return owner
        .post(
            "/api/sources",
            "{'name':'%s','host':'localhost','port':%d,'username':'%s','password':'%s','remote_path':'/%s'}"
                .formatted(name, port, SftpServer.USER, SftpServer.PASSWORD, name))
        .is(201);
  }

  private static String table(String name) {
    return "{'file_pattern':'*.csv','target_table':'%s','primary_key':'id'}".formatted(name);
  }

  /** The same project, asked for at another node. */
  OwnProject at(ServedJar node) {
    return new OwnProject(owner.at(node), depot, name, id);
  }

  /** Writes a file of this machine; says how to name it. */
  String file(String file, String content) {
    Depot.write(depot.local().resolve(name).resolve(file), content);
    return name + "/" + file;
  }

  /** What says that files of this machine shall be loaded. */
  String files(String content) {
    return "'local_files':['%s']".formatted(file("orders.csv", content));
  }

  /** Asks for an import now, of which more is said. */
  Reply start(String... members) {
    String more = members.length == 0 ? "" : "," + String.join(",", members);
    return owner.post("/api/import", "{'project':'%s'%s}".formatted(name, more));
  }

  /** Imports now, and waits for the end. */
  Reply run(String... members) {
    return ended(start(members).is(202).at("/job_id"));
  }

  Reply job(String job) {
    return owner.get(JOBS + job).is(200);
  }

  /** A job when it has ended. */
  Reply ended(String job) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> job(job), reply -> !ACTIVE.contains(reply.at("/status")));
  }

  /** A job when somebody has it in hand. */
  void running(String job) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> job(job).at("/status").equals("running"));
  }

  /** What the table has. */
  List<String> rows() {
    return depot.target().rows("SELECT id, name FROM %s ORDER BY id".formatted(name));
  }

  /** Does something while nobody else can use the table. */
  <T> T whileClosed(Supplier<T> deed) {
    return depot.target().whileClosed(name, deed);
  }

  /** Asks for an import now, and waits until it waits for the table, which nobody else can use. */
  String startWaiting(String... members) {
    String job = start(members).is(202).at("/job_id");
    await().atMost(PATIENCE).until(() -> depot.target().isAwaited(name));
    return job;
  }

  /** Asks for a schedule of it; members are as in JSON, with single quotes. */
  Reply schedule(String scheduleName, String members) {
    return owner.post(
        "/api/schedules",
        "{'name':'%s','project_id':'%s',%s}".formatted(scheduleName, id, members));
  }
}
