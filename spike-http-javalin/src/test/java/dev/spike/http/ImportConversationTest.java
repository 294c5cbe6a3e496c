package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Asks for everything that the document offers about imports, with the examples that it gives, and
 * provokes every fault that it names.
 */
class ImportConversationTest {

  private static final Operations OPERATIONS = Operations.ofImports();
  private static final String CONNECTIONS = "/api/connections";
  private static final String SOURCES = "/api/sources";
  private static final String PROJECTS = "/api/projects";
  private static final String SCHEDULES = "/api/schedules";
  private static final String JOBS = "/api/jobs";
  private static final String IMPORTS = "/api/imports";
  private static final String IMPORT = "/api/import";

  /** The ids of things by where they are; of projects, their names. */
  private final Map<String, String> ids = new TreeMap<>();

  @Test
  void saysNothingThatIsNotDocumentedAndAllThatIs() {
    try (Served served = new Served()) {
      begin(served.admin);
      provokeAll(served);
      conflict(served.admin);
      readAndChange(served.admin);
      applyDocuments(served.admin);
      end(served.admin);
    }

    assertThat(OPERATIONS.unheard()).as("documented, but never answered").isEmpty();
  }

  /** The examples in the order in which somebody would follow them. */
  private void begin(Client admin) {
    for (String all : new String[] {CONNECTIONS, SOURCES, PROJECTS, SCHEDULES}) {
      ids.put(all, made(admin.post(all, example("POST " + all)).is(201)));
    }
    ids.put(JOBS, made(admin.post(IMPORT, example("POST " + IMPORT)).is(202)));
  }

  private static String made(Answer answer) {
    return Served.id(answer.header("Location").orElseThrow());
  }

  private void provokeAll(Served served) {
    Client stranger = served.user("stranger", "Viewer");
    OPERATIONS.forEach(
        (name, operation) -> {
          String[] parts = name.split(" ");
          Client all = served.admin.with("Content-Type", "application/json");
          JsonNode named = operation.path("responses");
          String path = filled(parts[1]);
          String body = OPERATIONS.byName().get(name).has("requestBody") ? example(name) : "";
          String accepted = parts[1].endsWith("/events") ? "application/json" : "text/html";
          all.with("Accept", accepted).send(parts[0], path, body).is(406);
          json(served.anybody).send(parts[0], path, body).is(401);
          json(stranger).send(parts[0], path, body).is(403);
          if (named.has("404") && parts[1].contains("{")) {
            all.send(parts[0], nowhere(parts[1]), body).is(404);
          }
          if (named.has("412")) {
            all.with("If-Match", "\"99\"").send(parts[0], path, body).is(412);
          }
          if (named.has("415")) {
            provokeByBody(served, parts[0], path, body);
          } else if (named.has("400")) {
            all.send(parts[0], path + "?limit=x", "").is(400);
          }
        });
  }

  private static void provokeByBody(Served served, String method, String path, String body) {
    Client admin = json(served.admin);
    admin.send(method, path, "{").is(400);
    served.admin.with("Content-Type", "text/plain").send(method, path, body).is(415);
    admin.send(method, path, "'" + "x".repeat(Body.LARGEST) + "'").is(413);
    admin.send(method, path, "{'nonsense':1}").is(422);
  }

  private static Client json(Client client) {
    return client.with("Content-Type", "application/json");
  }

  private void conflict(Client admin) {
    for (String all : new String[] {CONNECTIONS, SOURCES, PROJECTS, SCHEDULES}) {
      String taken = example("POST " + all);
      admin.post(all, taken).is(409);
      String other = taken.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"other\"");
      String address = admin.post(all, other).is(201).header("Location").orElseThrow();
      String name = Documented.parsed(taken).get("name").asText();
      admin.put(address, "{'name':'%s'}".formatted(name)).is(409);
      admin.delete(address).is(204);
    }
    for (String all : new String[] {CONNECTIONS, SOURCES, PROJECTS}) {
      admin.delete(all + "/" + ids.get(all)).is(409);
    }
    admin.post(IMPORT, example("POST " + IMPORT)).is(409);
    admin.post(IMPORT, "{'project':'none'}").is(404);
    admin.post(PROJECTS, "{'name':'a','connection_id':'%s'}".formatted(Imported.NOBODY)).is(404);
    admin.post(SCHEDULES, example("POST " + SCHEDULES).replace("\"sales\"", "\"none\"")).is(404);
    admin.post(filled(SCHEDULES + "/{id}/run"), "").is(202);
    admin.post(filled(SCHEDULES + "/{id}/run"), "").is(409);
  }

  private void readAndChange(Client admin) {
    for (String all : new String[] {CONNECTIONS, SOURCES, PROJECTS, SCHEDULES}) {
      String one = all + (all.equals(PROJECTS) ? "/{name}" : "/{id}");
      admin.get(all + "?limit=2&offset=0").is(200);
      admin.get(filled(one)).is(200);
      admin.put(filled(one), example("PUT " + one)).is(200);
    }
    for (String deed : new String[] {"/enable", "/disable"}) {
      admin.post(filled(SCHEDULES + "/{id}") + deed, "").is(200);
    }
    admin.get(filled(SCHEDULES + "/{id}/history?limit=1")).is(200);
    admin.post(filled(CONNECTIONS + "/{id}/test"), "").is(200);
    admin.post(filled(SOURCES + "/{id}/test"), "").is(200);
    admin.get(JOBS + "?project=sales&status=pending").is(200);
    admin.get(filled(JOBS + "/{id}")).is(200);
    admin.post(filled(JOBS + "/{id}/cancel"), "").is(200);
    admin.post(filled(JOBS + "/{id}/cancel"), "").is(409);
    admin.get(filled(JOBS + "/{id}/events")).is(200);
    admin.send("HEAD", filled(JOBS + "/{id}/events"), "").is(200);
  }

  private static void applyDocuments(Client admin) {
    admin.post(IMPORTS + "/apply", OPERATIONS.example("POST " + IMPORTS + "/apply")).is(200);
    admin.get(IMPORTS + "/export").is(200);
    String pruning =
        "{'documents':[{'kind':'Connection','name':'other',"
            + "'database_url':'postgresql://me@db/x'}],'prune':true}";
    admin.post(IMPORTS + "/apply", pruning).is(409);
  }

  private void end(Client admin) {
    Answer jobs = admin.get(JOBS + "?status=pending").is(200);
    jobs.json()
        .findValuesAsText("id")
        .forEach(id -> admin.post(JOBS + "/" + id + "/cancel", "").is(200));
    for (String all : new String[] {SCHEDULES, PROJECTS, SOURCES, CONNECTIONS}) {
      admin.delete(all + "/" + ids.get(all)).is(204);
    }
  }

  /** An address with the ids of what was made. */
  private String filled(String template) {
    String path = template.replace("{name}", "{id}");
    for (Map.Entry<String, String> made : ids.entrySet()) {
      path = path.replace(made.getKey() + "/{id}", made.getKey() + "/" + made.getValue());
    }
    return path;
  }

  private static String nowhere(String template) {
    return template.replace("{name}", "none").replace("{id}", Imported.NOBODY);
  }

  /** An example in which the ids are those of what was made. */
  private String example(String name) {
    return OPERATIONS
        .example(name)
        .replaceAll("(\"connection_id\":)\"[^\"]*\"", "$1\"" + ids.get(CONNECTIONS) + "\"")
        .replaceAll("(\"source_id\":)\"[^\"]*\"", "$1\"" + ids.get(SOURCES) + "\"");
  }
}
