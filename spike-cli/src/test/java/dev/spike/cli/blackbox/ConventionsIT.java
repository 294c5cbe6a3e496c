package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1 of the contract: conventions. */
@ExtendWith(SharedJar.class)
class ConventionsIT {

  private static final String COLLECTIONS = "/api/admin/collections";
  private static final String USERS = "/api/admin/users";
  private static final String KEYS = "/api/admin/api-keys";
  private static final String COUNTER =
      "'value_type':'INCREMENT','start_number':1,'step_number':1,'reset_number':5";

  private final Caller anybody;
  private final Caller admin;

  ConventionsIT(ServedJar jar, Caller admin) {
    this.anybody = jar.anybody();
    this.admin = admin;
  }

  private String newUser() {
    String name = OwnCollection.newName().replace(' ', '-').toLowerCase(Locale.ROOT);
    return admin
        .post(USERS, "{'email':'%s@localhost','role':'Viewer'}".formatted(name))
        .is(201)
        .location();
  }

  private String newKey() {
    return admin.post(KEYS, "{'label':'k'}").is(201).location();
  }

  @Test
  void membersAreInSnakeCase() {
    OwnCollection router = OwnCollection.of(admin);
    router.add("n", COUNTER);
    router.plan("2090-01-01T00:00:00Z", "2090-01-01T01:00:00Z").is(201);
    List<String> names = new ArrayList<>();
    for (String path : List.of(router.path(), newUser(), newKey(), "/api/auth/me")) {
      collect(admin.get(path).is(200).json(), names);
    }
    collect(admin.get(router.path() + "/spike-schedules").json(), names);

    assertThat(names).contains("created_at", "step_number");
    assertThat(names).allMatch(name -> name.matches("[a-z]+(_[a-z]+)*"));
  }

  private static void collect(JsonNode json, List<String> names) {
    json.fieldNames().forEachRemaining(names::add);
    json.forEach(child -> collect(child, names));
  }

  @Test
  void textsAreUtf8() {
    String name = "Größe 😀 " + OwnCollection.newName();

    Reply made = admin.post(COLLECTIONS, "{'name':'%s'}".formatted(name)).is(201);

    assertThat(made.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(made.at("/name")).isEqualTo(name);
    assertThat(new String(made.response().body(), UTF_8)).contains("Größe");
  }

  @ParameterizedTest
  @CsvSource({
    "2090-03-01T11:00:00+01:00, 2090-03-01T10:00:00Z",
    "2090-03-01T10:00:00Z, 2090-03-01T10:00:00Z",
    "2090-03-01T10:00:00, 2090-03-01T10:00:00Z",
    "2090-03-01T04:30:00-05:30, 2090-03-01T10:00:00Z",
    "2090-03-02T00:00:00+14:00, 2090-03-01T10:00:00Z",
    "2090-02-28T22:00:00-12:00, 2090-03-01T10:00:00Z",
    "2090-03-01T10:00:00.000Z, 2090-03-01T10:00:00Z",
    "2090-03-01T10:00:00+00:00, 2090-03-01T10:00:00Z",
    "2090-03-01T10:00Z, 2090-03-01T10:00:00Z",
    "2090-03-01T11:00:00+0100, 2090-03-01T10:00:00Z",
    "2090-03-01T11:00:00+01, 2090-03-01T10:00:00Z",
    "2090-03-01t10:00:00z, 2090-03-01T10:00:00Z"
  })
  void instantsAreReadWithAnyOffsetOrNoneAndWrittenInUtc(String sent, String answered) {
    Reply made = OwnCollection.of(admin).plan(sent, "2091-01-01T00:00:00Z").is(201);

    assertThat(made.at("/start_datetime")).isEqualTo(answered);
  }

  @Test
  void instantsHaveAFractionOnlyWhenItIsNotZero() {
    Reply made =
        OwnCollection.of(admin)
            .plan("2090-03-01T10:00:00.250Z", "2090-03-01T11:00:00.000+00:00")
            .is(201);

    assertThat(made.at("/start_datetime")).matches("2090-03-01T10:00:00\\.250*Z");
    assertThat(made.at("/end_datetime")).isEqualTo("2090-03-01T11:00:00Z");
    assertThat(made.at("/created_at"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d*[1-9]\\d*)?Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noon",
        "2090-13-01T00:00:00Z",
        "2090-02-30T00:00:00Z",
        "2090-03-01",
        "1772355600",
        "2090-03-01T10:00:00+25:00",
        "2090-03-01T10:00:00+01:00x",
        ""
      })
  void whatIsNoInstantIsRefused(String sent) {
    OwnCollection.of(admin).plan(sent, "2091-01-01T00:00:00Z").refuses("/start_datetime");
  }

  @Test
  void unknownMembersAreRefusedByName() {
    OwnCollection router = OwnCollection.of(admin);
    String field = router.add("n", COUNTER);

    admin.post(COLLECTIONS, "{'name':'a','nome':'b'}").refuses("/nome");
    admin.patch(router.path(), "{'nmae':'b'}").refuses("/nmae");
    admin.patch(field, "{'fieldname':'b'}").refuses("/fieldname");
    router.field("Performance", "b", "'value_type':'EPOCH_NOW','x':1").refuses("/x");
    router
        .planMore("'colour':'red',", "2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z")
        .refuses("/colour");
    admin.post(KEYS, "{'label':'k','lable':'k'}").refuses("/lable");
    admin.post(USERS, "{'email':'q@localhost','role':'Viewer','roll':'x'}").refuses("/roll");
    admin.post(router.path() + "/copy", "{'count':1,'name':'x'}").refuses("/name");
    anybody.post("/api/auth/login", "{'email':'a@b','password':'c','user':'d'}").refuses("/user");
    assertThat(admin.post(COLLECTIONS, "{'nome':'b'}").at("/errors/1/detail")).contains("nome");
  }

  @Test
  void everyFaultIsReportedAtOnce() {
    OwnCollection router = OwnCollection.of(admin);

    router
        .field(
            "Sideways",
            "",
            "'value_type':'NUMBER_RANGE','range_start_number':'one','fixed_value_text':'t','y':0")
        .refuses(
            "/collection_type",
            "/field_name",
            "/range_start_number",
            "/range_end_number",
            "/fixed_value_text",
            "/y");
    admin
        .post(USERS, "{'email':'no','role':'Boss','password':'short'}")
        .refuses("/email", "/role", "/password");
    anybody.post("/api/auth/login", "{}").refuses("/email", "/password");
  }

  @Test
  void faultsOfSpikesPointIntoTheirFields() {
    OwnCollection router = OwnCollection.of(admin);
    String one =
        router.add("a", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':9");
    String two = router.add("b", "'value_type':'NUMBER_FIXED','fixed_value_number':1");

    router
        .plan(
            "2090-01-01T00:00:00Z",
            "2091-01-01T00:00:00Z",
            OwnCollection.change(one, "'range_end_number':'x'"),
            OwnCollection.change(two, "'fixed_value_number':1.5"))
        .refuses("/spike_fields/0/range_end_number", "/spike_fields/1/fixed_value_number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{'name':'a'}}", "{'name':'a',}", "{name:1}"})
  void aBodyThatIsNoJsonIs400(String body) {
    admin.post(COLLECTIONS, body).isProblem(400);
  }

  @Test
  void aBodyThatIsNotUtf8Is400() {
    admin
        .with("Content-Type", "application/json")
        .sendRaw("POST", COLLECTIONS, "{\"name\":\"\u00ff\"}".getBytes(ISO_8859_1))
        .isProblem(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/collections?limit=x",
        "/api/admin/collections?limit=0",
        "/api/admin/collections?limit=-1",
        "/api/admin/collections?limit=1001",
        "/api/admin/collections?limit=",
        "/api/admin/users?offset=-1",
        "/api/admin/api-keys?offset=1.5",
        "/api/admin/spike-schedules?status=over",
        "/api/admin/spike-schedules?collection_id=x"
      })
  void aBadQueryValueIs400(String path) {
    admin.get(path).isProblem(400);
  }

  @Test
  void aCollectionWithoutFieldsIs400() {
    OwnCollection router = OwnCollection.of(admin);

    assertThat(router.poll().isProblem(400).at("/detail")).contains(router.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/collections",
        "/api/admin/collections/1",
        "/api/admin/users",
        "/api/admin/api-keys",
        "/api/admin/spike-schedules",
        "/api/auth/me",
        "/api/data/Router/performance"
      })
  void nobodyIs401(String path) {
    anybody.get(path).isProblem(401);
    anybody.bearing("nonsense").get(path).isProblem(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/admin/collections/999999999",
        "/api/admin/collections/x",
        "/api/admin/collections/999999999/export",
        "/api/admin/collections/999999999/spike-schedules",
        "/api/admin/users/999999999",
        "/api/admin/api-keys/999999999",
        "/api/admin/spike-schedules/999999999",
        "/api/admin/collections/99999999999999999999999",
        "/api/admin/nothing"
      })
  void whatIsNotThereIs404(String path) {
    admin.get(path).isProblem(404);
  }

  @Test
  void anotherMethodIs405AndNamesThoseThereAre() {
    Reply reply = admin.send("PUT", COLLECTIONS, "").isProblem(405);

    assertThat(reply.header("Allow").orElseThrow().split(", *")).contains("GET", "POST");
    anybody.send("POST", "/api/health", "").isProblem(405);
    admin.send("DELETE", "/api/auth/login", "").isProblem(405);
  }

  @Test
  void aRepresentationThatThereIsNotIs406() {
    admin.with("Accept", "text/html").get(COLLECTIONS).isProblem(406);
    admin.with("Accept", "image/png").get("/api/health").isProblem(406);
    admin.with("Accept", "application/json;q=0").get("/api/health").isProblem(406);
    admin.with("Accept", "text/html, application/*;q=0.1").get("/api/health").is(200);
    admin.with("Accept", "*/*").get("/api/health").is(200);
  }

  @Test
  void aBodyOverOneMebibyteIs413() {
    int frame = "{\"name\":\"\"}".length();
    String most = "{'name':'" + "x".repeat(1024 * 1024 - frame) + "'}";

    admin.post(COLLECTIONS, most).refuses("/name");
    // Who is cut off while they still send does not always get to see the answer.
    await().untilAsserted(() -> admin.post(COLLECTIONS, most + " ").isProblem(413));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "text/html"})
  void aBodyOfAnotherTypeIs415(String type) {
    admin.with("Content-Type", type).send("POST", COLLECTIONS, "{'name':'a'}").isProblem(415);
  }

  @Test
  void aDuplicateNameIs409() {
    OwnCollection router = OwnCollection.of(admin);

    Reply reply = admin.post(COLLECTIONS, "{'name':'%s'}".formatted(router.name())).isProblem(409);

    assertThat(reply.at("/detail")).contains(router.name());
  }

  @Test
  void whatIsWellFormedButInvalidIs422() {
    admin.post(COLLECTIONS, "[]").isProblem(422);
    admin.post(COLLECTIONS, "{}").refuses("/name");
    admin.post(COLLECTIONS, "{'name':7}").refuses("/name");
    admin.post(COLLECTIONS, "{'name':null}").refuses("/name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nothing", "/api/data", "/api/data/a", "/api/data/a/b/c"})
  void thereIsNeverAnHtmlErrorPageUnderApi(String path) {
    Reply reply = anybody.with("Accept", "text/html,application/xhtml+xml").get(path);

    assertThat(reply.status()).isBetween(400, 499);
    reply.isProblem(reply.status());
  }

  @Test
  void creatingAnswers201WithALocationAndTheThing() {
    OwnCollection router = OwnCollection.of(admin);
    List<Reply> made =
        List.of(
            admin.post(COLLECTIONS, "{'name':'%s'}".formatted(OwnCollection.newName())),
            router.field("Performance", "n", COUNTER),
            router.plan("2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z"));

    for (Reply reply : made) {
      reply.is(201);
      assertThat(reply.location()).endsWith("/" + reply.at("/id"));
      assertThat(admin.get(reply.location()).is(200).json()).isEqualTo(reply.json());
    }
    assertThat(admin.get(newKey()).is(200).at("/label")).isEqualTo("k");
    assertThat(admin.get(newUser()).is(200).at("/role")).isEqualTo("Viewer");
  }

  @Test
  void deletingAnswers204AndNothingElse() {
    OwnCollection router = OwnCollection.of(admin);
    String field = router.add("n", COUNTER);
    String spike = router.plan("2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z").location();

    for (String path : List.of(spike, field, router.path(), newKey(), newUser())) {
      assertThat(admin.delete(path).is(204).text()).isEmpty();
      admin.delete(path).isProblem(404);
      admin.get(path).isProblem(404);
    }
  }

  @Test
  void patchKeepsWhatIsLeftOut() {
    OwnCollection router = OwnCollection.of(admin);
    String field = router.add("n", COUNTER);

    Reply patched = admin.patch(field, "{'step_number':2}").is(200);

    assertThat(patched.at("/field_name")).isEqualTo("n");
    assertThat(patched.at("/reset_number")).isEqualTo("5");
    assertThat(admin.patch(field, "{}").is(200).at("/step_number")).isEqualTo("2");
    assertThat(
            admin
                .with("Content-Type", "application/json")
                .patch(field, "{'step_number':3}")
                .is(200)
                .at("/step_number"))
        .isEqualTo("3");
  }

  @Test
  void patchWithNullClearsWhatMayBeEmpty() {
    OwnCollection router = OwnCollection.of(admin);
    String field = router.add("n", COUNTER);
    String key =
        admin.post(KEYS, "{'label':'k','expires_at':'2090-01-01T00:00:00Z'}").is(201).location();
    admin.patch(router.path(), "{'seed':42}").is(200);

    assertThat(admin.patch(field, "{'reset_number':null}").is(200).at("/reset_number"))
        .isIn("", "null");
    assertThat(admin.patch(key, "{'expires_at':null}").is(200).json().get("expires_at").isNull())
        .isTrue();
    assertThat(admin.patch(router.path(), "{'seed':null}").is(200).json().get("seed").isNull())
        .isTrue();
    assertThat(router.next(7, "n")).containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void patchRefusesNullForWhatMayNotBeEmpty() {
    OwnCollection router = OwnCollection.of(admin);
    String field = router.add("n", COUNTER);

    admin.patch(router.path(), "{'name':null}").refuses("/name");
    admin
        .patch(field, "{'step_number':null,'start_number':null}")
        .refuses("/step_number", "/start_number");
    admin.patch(field, "{'field_name':null}").refuses("/field_name");
    admin.patch(newKey(), "{'label':null}").refuses("/label");
    admin.patch(newUser(), "{'role':null}").refuses("/role");
    String spike = router.plan("2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z").location();
    admin.patch(spike, "{'end_datetime':null}").refuses("/end_datetime");
  }

  @Test
  void whatPeopleEditCarriesAnETagWhichIfMatchHonours() {
    OwnCollection router = OwnCollection.of(admin);
    String spike = router.plan("2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z").location();

    honoursIfMatch(spike, "{'name':'Other'}");
    honoursIfMatch(router.add("n", COUNTER), "{'field_name':'m'}");
    honoursIfMatch(router.path(), "{'seed':1}");
    honoursIfMatch(newKey(), "{'label':'other'}");
    honoursIfMatch(newUser(), "{'username':'other'}");
  }

  private void honoursIfMatch(String path, String change) {
    String before = admin.get(path).is(200).header("ETag").orElseThrow();
    assertThat(before).matches("\"[^\"]+\"");
    assertThat(admin.get(path).header("ETag")).contains(before);

    String after =
        admin.with("If-Match", before).patch(path, change).is(200).header("ETag").orElseThrow();

    assertThat(after).isNotEqualTo(before);
    assertThat(admin.get(path).header("ETag")).contains(after);
    admin.with("If-Match", before).patch(path, change).isProblem(412);
    admin.with("If-Match", before).delete(path).isProblem(412);
    admin.with("If-Match", "\"nonsense\"").patch(path, change).isProblem(412);
    admin.with("If-Match", "W/" + after).patch(path, change).isProblem(412);
    admin.with("If-Match", "\"nonsense\", " + after).patch(path, change).is(200);
    admin.with("If-Match", "*").patch(path, change).is(200);
    String now = admin.get(path).header("ETag").orElseThrow();
    admin.with("If-Match", now).delete(path).is(204);
  }

  @Test
  void theETagOfACollectionChangesWithItsFields() {
    OwnCollection router = OwnCollection.of(admin);
    String before = admin.get(router.path()).header("ETag").orElseThrow();
    String field = router.add("n", COUNTER);
    String between = admin.get(router.path()).header("ETag").orElseThrow();

    admin.patch(field, "{'field_name':'m'}").is(200);

    assertThat(List.of(before, between))
        .doesNotContain(admin.get(router.path()).header("ETag").orElseThrow());
    assertThat(between).isNotEqualTo(before);
  }

  @Test
  void listsArePlainArraysInStableOrderWithTheirWholeCount() {
    Caller editor = People.of(admin).newcomer("Editor");
    List<String> names = IntStream.range(0, 5).mapToObj(i -> OwnCollection.newName()).toList();
    names.forEach(name -> editor.post(COLLECTIONS, "{'name':'%s'}".formatted(name)).is(201));

    Reply all = editor.get(COLLECTIONS).is(200);
    Reply part = editor.get(COLLECTIONS + "?limit=2&offset=2").is(200);
    Reply beyond = editor.get(COLLECTIONS + "?offset=99").is(200);

    assertThat(all.json().isArray()).isTrue();
    assertThat(all.each("", "name")).containsExactlyInAnyOrderElementsOf(names);
    assertThat(part.each("", "name")).isEqualTo(all.each("", "name").subList(2, 4));
    assertThat(beyond.text()).isEqualTo("[]");
    assertThat(List.of(all, part, beyond))
        .allMatch(list -> list.header("X-Total-Count").orElse("").equals("5"));
  }

  @Test
  void listsHave100ItemsUnlessMoreAreAskedForUpTo1000() {
    Caller editor = People.of(admin).newcomer("Editor");
    String id = OwnCollection.of(editor).id();
    for (int i = 0; i < 10; i++) {
      editor.post(COLLECTIONS + "/" + id + "/copy", "{'count':10}").is(201);
    }

    assertThat(editor.get(COLLECTIONS).is(200).json()).hasSize(100);
    assertThat(editor.get(COLLECTIONS + "?limit=1000").is(200).json()).hasSize(101);
    assertThat(editor.get(COLLECTIONS + "?limit=1").is(200).json()).hasSize(1);
    assertThat(editor.get(COLLECTIONS).header("X-Total-Count")).contains("101");
  }

  @Test
  void everyListHasItsWholeCount() {
    OwnCollection router = OwnCollection.of(admin);
    router.plan("2090-01-01T00:00:00Z", "2091-01-01T00:00:00Z").is(201);
    String own = router.path() + "/spike-schedules";

    for (String path : List.of(COLLECTIONS, USERS, KEYS, OwnCollection.SPIKES, own)) {
      Reply list = admin.get(path + "?limit=1").is(200);
      assertThat(list.json().isArray()).isTrue();
      assertThat(Integer.parseInt(list.header("X-Total-Count").orElseThrow())).isPositive();
    }
  }
}
