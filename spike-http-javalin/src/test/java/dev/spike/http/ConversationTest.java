package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Asks for everything that the document offers, with the examples that it gives, and provokes every
 * fault that it names. What is answered is held against it all the while.
 */
class ConversationTest {

  private static final String COLLECTIONS = "/api/admin/collections";
  private static final String SPIKES = "/api/admin/spike-schedules";
  private static final String PREVIEW = "/api/admin/preview";
  private static final String KEYS = "/api/admin/api-keys";
  private static final String EVENTS = "/api/events";
  private static final String USERS = "/api/admin/users";
  private static final String APPLY = "/api/admin/apply";
  private static final String VERDICTS = "/api/admin/verdicts";
  private static final String TRUTH = "/api/admin/truth";

  /** What stands in no path, and so is forbidden only where it is asked for. */
  private static final Set<String> ONLY_ASKED = Set.of("GET " + SPIKES, "GET " + TRUTH);

  private static final String NOWHERE = "999999";

  private static final Operations OPERATIONS = Operations.ofTheRest();

  private final Map<String, String> ids = new TreeMap<>();
  private Optional<Client> viewer = Optional.empty();
  private CompletableFuture<Answer> following = new CompletableFuture<>();

  @Test
  void saysNothingThatIsNotDocumentedAndAllThatIs() {
    try (Served served = new Served()) {
      begin(served);
      OPERATIONS.forEach((name, operation) -> provoke(served, name, operation));
      conflict(served.admin);
      stranger(served).get(SPIKES + "?collection_id=" + ids.get(COLLECTIONS)).is(403);
      signInAndOut(served);
      askForData(served);
      readVerdicts(served.admin);
      readAndChange(served.admin);
      skip(served.admin);
      tellTheTruth(served);
      moveTheClock(served.admin);
      follow(served);
      end(served);
    }
    following.join().is(200);

    assertThat(OPERATIONS.unheard()).as("documented, but never answered").isEmpty();
  }

  private void skip(Client admin) {
    String wanted =
        "{'collection_id':%s,'name':'Nightly','recurrence':{'cron':'0 2 * * *','duration_seconds':60}}";
    String recurring =
        admin
            .post(SPIKES, wanted.formatted(ids.get(COLLECTIONS)))
            .is(201)
            .header("Location")
            .orElseThrow();
    admin.post(recurring + "/skip", "{}").is(200);
    admin.delete(recurring).is(204);
  }

  private void tellTheTruth(Served served) {
    String ofCollection = TRUTH + "?collection=" + ids.get(COLLECTIONS);
    for (String format : List.of("json", "csv", "nab", "grafana")) {
      served.admin.get(ofCollection + "&format=" + format).is(200);
    }
    stranger(served).get(ofCollection).is(403);
    served.admin.get(TRUTH + "?collection=Nobody").is(404);
  }

  private static void moveTheClock(Client admin) {
    admin.get("/api/admin/clock").is(200);
    admin.post("/api/admin/clock", "{'reset':true}").is(200);
  }

  /** What has no end is heard as a whole when the service stops. */
  private void follow(Served served) {
    served.admin.send("HEAD", EVENTS, "").is(200);
    following = CompletableFuture.supplyAsync(() -> served.admin.get(EVENTS));
    while (served.http.listening() == 0) {
      Thread.onSpinWait();
    }
  }

  /** The examples in the order in which somebody would follow them. */
  private void begin(Served served) {
    Client admin = served.admin;
    ids.put(COLLECTIONS, made(admin, COLLECTIONS, ""));
    ids.put("/api/admin/fields", made(admin, COLLECTIONS + "/{id}", "/fields"));
    ids.put(SPIKES, made(admin, SPIKES, ""));
    ids.put(KEYS, made(admin, KEYS, ""));
    ids.put(USERS, made(admin, USERS, ""));
    ids.put(VERDICTS, made(admin, VERDICTS, ""));
    admin
        .post(
            filled(COLLECTIONS + "/{id}") + "/copy", example("POST " + COLLECTIONS + "/{id}/copy"))
        .is(201);
    String document =
        example("POST " + COLLECTIONS + "/import").replace("\"Router\"", "\"Import\"");
    admin.post(COLLECTIONS + "/import", document).is(201);
  }

  private String made(Client admin, String template, String more) {
    Answer answer = admin.post(filled(template) + more, example("POST " + template + more)).is(201);
    return Served.id(answer.header("Location").orElseThrow());
  }

  /** What can go wrong everywhere, wherever the document says so. */
  private void provoke(Served served, String name, JsonNode operation) {
    Client admin = json(served.admin);
    String method = name.split(" ")[0];
    String template = name.split(" ")[1];
    String path = filled(template);
    String body = example(name);
    JsonNode named = operation.path("responses");
    if (named.has("406")) {
      admin.with("Accept", "text/html").send(method, path, body).is(406);
    }
    if (named.has("404") && template.contains("{id}")) {
      admin.send(method, filled(template.replace("{id}", NOWHERE)), body).is(404);
    }
    if (named.has("412")) {
      admin.with("If-Match", "\"99\"").send(method, path, body).is(412);
    }
    if (named.has("415")) {
      provokeByBody(served, method, path, body);
    } else if (named.has("400") && template.endsWith("/draw/{type}")) {
      admin.send(method, path.replace("Performance", "neither"), "").is(400);
    } else if (named.has("400") && template.startsWith("/api/admin")) {
      String wrong =
          template.endsWith("/export")
              ? "?form=x"
              : template.endsWith("/occurrences") ? "?from=x" : "?limit=x";
      admin.send(method, path + wrong, "").is(400);
    }
    if (named.has("401") && !template.equals("/api/auth/login")) {
      json(served.anybody).send(method, path, body).is(401);
    }
    if (named.has("403") && template.startsWith("/api/admin") && !ONLY_ASKED.contains(name)) {
      json(stranger(served)).send(method, path, body).is(403);
    }
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

  private Client stranger(Served served) {
    viewer = viewer.or(() -> Optional.of(served.user("stranger", "Viewer")));
    return viewer.orElseThrow();
  }

  private void conflict(Client admin) {
    String other = Served.collection(admin, "Other");
    admin.patch(other, "{'name':'Router'}").is(409);
    admin.post(COLLECTIONS, example("POST " + COLLECTIONS)).is(409);
    admin.post(COLLECTIONS + "/import", example("POST " + COLLECTIONS + "/import")).is(409);
    String router = filled(COLLECTIONS + "/{id}");
    admin.post(router + "/fields", example("POST " + COLLECTIONS + "/{id}/fields")).is(409);
    String second = Served.field(admin, router, "second", "'value_type':'EPOCH_NOW'");
    admin.patch(second, "{'field_name':'cpu'}").is(409);
    String spike = example("POST " + SPIKES);
    admin.post(SPIKES, spike).is(409);
    String later =
        admin
            .post(SPIKES, spike.replace("2030-", "2031-"))
            .is(201)
            .header("Location")
            .orElseThrow();
    admin.patch(later, "{'start_datetime':'2030-03-01T09:10:00Z'}").is(409);
    admin.post(later + "/skip", "{}").is(409);
    admin.delete(later).is(204);
    admin.post(USERS, example("POST " + USERS)).is(409);
    admin.patch(USERS + "/1", "{'role':'Viewer'}").is(409);
    admin.delete(USERS + "/1").is(409);
    String pruning = "{'documents':[{'name':'A'}],'prune':true,'expected_deletions':['None']}";
    admin.post(APPLY, pruning).is(409);
    admin
        .with("Content-Type", "application/json")
        .send("DELETE", COLLECTIONS + "/bulk", "{'collection_ids':[999999]}")
        .is(404);
    admin.post(KEYS, "{'label':'k','collection_ids':[999999]}").is(404);
    admin.post(SPIKES, spike.replace("\"collection_id\":2", "\"collection_id\":999999")).is(404);
    admin.get(SPIKES + "?collection_id=999999").is(404);
    String preview = example("POST " + PREVIEW);
    admin.post(PREVIEW, preview.replace("T12:0", "T09:0").replace("T11:5", "T08:5")).is(409);
    admin.post(PREVIEW, preview.replace("\"collection_id\":2", "\"collection_id\":999999")).is(404);
  }

  private static void signInAndOut(Served served) {
    served.user("fleeting", "Editor");
    Client once = served.signedIn("fleeting@localhost");
    once.get("/api/auth/me").is(200);
    String token = once.post("/api/auth/refresh", "").is(200).at("/access_token");
    Client withCookie = served.anybody.with("Cookie", "spike_session=" + token);
    for (String deed : new String[] {"refresh", "logout", "change-password"}) {
      withCookie.post("/api/auth/" + deed, "{}").is(403);
    }
    String change =
        "{'current_password':'%s','new_password':'correct donkey'}".formatted(Served.PASSWORD);
    Client other =
        served.anybody.bearing(
            once.post("/api/auth/change-password", change).is(200).at("/access_token"));
    once.post("/api/auth/logout", "").is(200);
    served.login("fleeting@localhost", "wrong").is(401);
    for (int i = 0; i < 4; i++) {
      served.login("fleeting@localhost", "wrong again").is(401);
    }
    served.login("fleeting@localhost", "wrong again").is(429);
    other.post("/api/auth/change-password", change).is(429);
  }

  private static void askForData(Served served) {
    Client machine = served.machine(served.admin);
    Client stranger = served.machine(served.user("foreigner", "Editor"));
    Served.collection(served.admin, "Empty");
    for (String method : new String[] {"GET", "HEAD"}) {
      machine.send(method, "/api/data/Router/Performance", "").is(200);
      machine.send(method, "/api/data/Router/neither", "").is(400);
      machine.send(method, "/api/data/Empty/Performance", "").is(400);
      machine.send(method, "/api/data/Router/Configuration", "").is(404);
      stranger.send(method, "/api/data/Router/Performance", "").is(403);
      served.anybody.send(method, "/api/data/Router/Performance", "").is(401);
    }
    String half = Served.collection(served.admin, "Half");
    Served.field(served.admin, half, "t", "'value_type':'EPOCH_NOW'");
    Client other =
        served.anybody.bearing(
            served
                .admin
                .post(KEYS, "{'label':'k','collection_type':'Configuration'}")
                .is(201)
                .at("/key"));
    for (String method : new String[] {"GET", "HEAD"}) {
      machine.send(method, "/api/metrics/Router", "").is(200);
      machine.send(method, "/api/metrics/Empty", "").is(400);
      other.send(method, "/api/metrics/Half", "").is(404);
      stranger.send(method, "/api/metrics/Router", "").is(403);
      served.anybody.send(method, "/api/metrics/Router", "").is(401);
    }
  }

  /** Nobody changes them. */
  private void readVerdicts(Client admin) {
    admin.get(VERDICTS).is(200);
    admin.get(VERDICTS + "/" + ids.remove(VERDICTS)).is(200);
  }

  private void readAndChange(Client admin) {
    for (String all : new String[] {COLLECTIONS, SPIKES, KEYS, USERS}) {
      admin.get(all + "?limit=2&offset=0").is(200);
    }
    ids.forEach(
        (all, id) -> {
          admin.get(all + "/" + id).is(200);
          admin.patch(all + "/" + id, example("PATCH " + all + "/{id}")).is(200);
        });
    String router = filled(COLLECTIONS + "/{id}");
    admin.get(filled(SPIKES + "/{id}") + "/occurrences").is(200);
    admin.get(router + "/spike-schedules?status=scheduled").is(200);
    admin.get(router + "/spike-schedules?from=2030-03-01&to=2030-03-02").is(400);
    admin.get(router + "/export").is(200);
    admin.post(PREVIEW, example("POST " + PREVIEW)).is(200);
    admin.get(router + "/export?form=short").is(200);
    admin.post(APPLY, example("POST " + APPLY)).is(200);
    admin.post(router + "/draw/performance", "").is(200);
    admin.post(filled(KEYS + "/{id}") + "/revoke", "").is(200);
    admin.post(filled(USERS + "/{id}") + "/reset-password", "").is(200);
  }

  private void end(Served served) {
    Client admin = served.admin;
    for (String all : new String[] {SPIKES, "/api/admin/fields", KEYS, USERS, COLLECTIONS}) {
      admin.delete(filled(all + "/{id}")).is(204);
    }
    String last = Served.id(Served.collection(admin, "Last"));
    admin
        .with("Content-Type", "application/json")
        .send("DELETE", COLLECTIONS + "/bulk", "{'collection_ids':[" + last + "]}")
        .is(204);
    for (String path :
        new String[] {
          "/api/health",
          "/metrics",
          "/api/openapi.json",
          "/api/openapi.yaml",
          "/api/schema/collection.json",
          "/api/docs",
          "/api/docs/style.css"
        }) {
      served.anybody.get(path).is(200);
    }
    served.anybody.get("/").is(302);
    served.anybody.get("/api").is(302);
  }

  /** An address with the ids of what was made; a path without its own examples' halves. */
  private String filled(String template) {
    String path = template.replace("{name}", "Router").replace("{type}", "Performance");
    for (Map.Entry<String, String> made : ids.entrySet()) {
      path = path.replace(made.getKey() + "/{id}", made.getKey() + "/" + made.getValue());
    }
    return path;
  }

  private static String example(String name) {
    return OPERATIONS.example(name);
  }
}
