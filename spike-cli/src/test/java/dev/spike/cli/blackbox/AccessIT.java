package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.auth0.jwt.JWT;
import com.auth0.jwt.interfaces.DecodedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2 of the contract: who may do what. */
@ExtendWith(SharedJar.class)
class AccessIT {

  private static final String COLLECTIONS = "/api/admin/collections";
  private static final String USERS = "/api/admin/users";
  private static final String KEYS = "/api/admin/api-keys";
  private static final String ME = "/api/auth/me";
  private static final String OTHER_PASSWORD = "battery staple";

  private final Caller anybody;
  private final Caller admin;
  private final People people;

  AccessIT(ServedJar jar, Caller admin) {
    this.anybody = jar.anybody();
    this.admin = admin;
    this.people = People.of(admin);
  }

  @Test
  void signingInAnswersATokenAndTheUser() {
    People.Known known = people.known("Editor");

    Reply login = anybody.login(known.email(), ServedJar.PASSWORD).is(200);

    assertThat(login.names(""))
        .containsExactlyInAnyOrder("access_token", "token_type", "expires_at", "user");
    assertThat(login.at("/token_type")).isEqualTo("Bearer");
    assertThat(login.names("/user"))
        .containsExactlyInAnyOrder(
            "id", "email", "username", "role", "created_at", "last_login_at");
    assertThat(login.at("/user/email")).isEqualTo(known.email());
    assertThat(login.at("/user/role")).isEqualTo("Editor");
    assertThat(anybody.bearing(login.at("/access_token")).get(ME).is(200).json())
        .isEqualTo(login.json().get("user"));
  }

  @Test
  void theTokenIsAnHs256JwtOfThreeHours() {
    Reply login = anybody.login(ServedJar.ADMIN, ServedJar.PASSWORD).is(200);

    DecodedJWT token = JWT.decode(login.at("/access_token"));

    assertThat(token.getAlgorithm()).isEqualTo("HS256");
    assertThat(token.getExpiresAtAsInstant()).isEqualTo(Instant.parse(login.at("/expires_at")));
    assertThat(token.getExpiresAtAsInstant())
        .isBetween(Instant.now().plusSeconds(3 * 3600 - 120), Instant.now().plusSeconds(3 * 3600));
  }

  @Test
  void theCookieIsTheSameTokenForThisSiteOnly() {
    Reply login = anybody.login(ServedJar.ADMIN, ServedJar.PASSWORD).is(200);
    Reply secure =
        anybody
            .with("X-Forwarded-Proto", "https")
            .post(
                "/api/auth/login",
                "{'email':'%s','password':'%s'}".formatted(ServedJar.ADMIN, ServedJar.PASSWORD));

    String cookie = login.header("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("spike_session=" + login.at("/access_token") + ";");
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain("Secure");
    assertThat(secure.header("Set-Cookie").orElseThrow()).contains("Secure");
  }

  @Test
  void theCookieOpensEveryAdminRouteForReading() {
    Caller browser = browser();

    for (String path : List.of(ME, COLLECTIONS, USERS, KEYS, OwnCollection.SPIKES)) {
      browser.get(path).is(200);
    }
  }

  private Caller browser() {
    String token = anybody.login(ServedJar.ADMIN, ServedJar.PASSWORD).is(200).at("/access_token");
    return anybody.with("Cookie", "theme=dark; spike_session=" + token);
  }

  @Test
  void theCookieChangesThingsForOurOwnPagesOnly() {
    OwnCollection router = OwnCollection.of(admin);
    Caller browser = browser();
    String own = anybody.server();

    browser.patch(router.path(), "{'seed':1}").isProblem(403);
    browser.delete(router.path()).isProblem(403);
    browser.post("/api/auth/logout", "").isProblem(403);
    browser.with("Origin", "http://evil.example").patch(router.path(), "{'seed':1}").isProblem(403);
    browser.with("Origin", "null").patch(router.path(), "{'seed':1}").isProblem(403);
    browser
        .with("X-Requested-With", "XMLHttpRequest")
        .patch(router.path(), "{'seed':1}")
        .isProblem(403);
    assertThat(admin.get(router.path()).json().get("seed").isNull()).isTrue();
    browser.with("X-Requested-With", "spike").patch(router.path(), "{'seed':1}").is(200);
    browser.with("Origin", own).patch(router.path(), "{'seed':2}").is(200);
    browser.with("X-Requested-With", "spike").delete(router.path()).is(204);
  }

  @Test
  void refreshingAnswersAnotherToken() {
    People.Known known = people.known("Viewer");
    Reply refreshed = known.caller().post("/api/auth/refresh", "").is(200);

    assertThat(refreshed.names(""))
        .containsExactlyInAnyOrder("access_token", "token_type", "expires_at", "user");
    anybody.bearing(refreshed.at("/access_token")).get(ME).is(200);
    known.caller().get(ME).is(200);
  }

  @Test
  void loggingOutEndsThatTokenOnly() {
    People.Known known = people.known("Viewer");
    Caller other = anybody.signedIn(known.email(), ServedJar.PASSWORD);

    known.caller().post("/api/auth/logout", "").is(200);

    known.caller().get(ME).isProblem(401);
    known.caller().post("/api/auth/refresh", "").isProblem(401);
    other.get(ME).is(200);
  }

  @Test
  void changingThePasswordEndsAllOtherTokens() {
    People.Known known = people.known("Editor");
    Caller other = anybody.signedIn(known.email(), ServedJar.PASSWORD);
    String change = "{'current_password':'%s','new_password':'%s'}";

    Reply wrong =
        known
            .caller()
            .post(
                "/api/auth/change-password", change.formatted("not the password", OTHER_PASSWORD));
    known
        .caller()
        .post("/api/auth/change-password", change.formatted(ServedJar.PASSWORD, OTHER_PASSWORD))
        .is(200);

    assertThat(wrong.status()).isBetween(400, 422);
    other.get(ME).isProblem(401);
    known.caller().get(ME).is(200);
    anybody.login(known.email(), ServedJar.PASSWORD).isProblem(401);
    anybody.login(known.email(), OTHER_PASSWORD).is(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 201})
  void passwordsHaveTenTo200Characters(int length) {
    String json = "{'email':'length%d@example.org','role':'Viewer','password':'%s'}";

    admin.post(USERS, json.formatted(length, "x".repeat(length))).refuses("/password");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 200})
  void passwordsOfTheAllowedLengthsOpen(int length) {
    String email = "allowed%d@example.org".formatted(length);
    String json = "{'email':'%s','role':'Viewer','password':'%s'}";

    admin.post(USERS, json.formatted(email, "x".repeat(length))).is(201);

    anybody.login(email, "x".repeat(length)).is(200);
    if (length > 10) {
      anybody.login(email, "x".repeat(length - 1)).isProblem(401);
    }
  }

  @Test
  void unknownAddressesAndWrongPasswordsAnswerTheSame() {
    People.Known known = people.known("Viewer");

    Reply wrong = anybody.login(known.email(), "not the password").isProblem(401);
    Reply unknown = anybody.login("nobody-at-all@example.org", "not the password").isProblem(401);
    Reply nonsense = anybody.login("no address", "x").isProblem(401);

    assertThat(wrong.text()).isEqualTo(unknown.text()).isEqualTo(nonsense.text());
  }

  @Test
  void fiveFailedLoginsInAMinuteAre429() {
    People.Known known = people.known("Viewer");
    for (int i = 0; i < 5; i++) {
      anybody.login(known.email(), "not the password").isProblem(401);
    }

    Reply stopped = anybody.login(known.email(), ServedJar.PASSWORD).isProblem(429);

    assertThat(Integer.parseInt(stopped.header("Retry-After").orElseThrow())).isBetween(1, 60);
    anybody.login(known.email().toUpperCase(Locale.ROOT), ServedJar.PASSWORD).isProblem(429);
    known.caller().get(ME).is(200);
  }

  @Test
  void aDeletedUsersTokenStopsAtOnce() {
    People.Known known = people.known("Editor");

    admin.delete(USERS + "/" + known.id()).is(204);

    known.caller().get(ME).isProblem(401);
    anybody.login(known.email(), ServedJar.PASSWORD).isProblem(401);
  }

  @Test
  void aDemotedUsersTokenStopsAtOnce() {
    People.Known known = people.known("Editor");

    admin.patch(USERS + "/" + known.id(), "{'role':'Viewer'}").is(200);

    known.caller().get(ME).isProblem(401);
    anybody
        .signedIn(known.email(), ServedJar.PASSWORD)
        .post(COLLECTIONS, "{'name':'x'}")
        .isProblem(403);
  }

  @Test
  void aResetPasswordReplacesTheOldOneAndStopsTokens() {
    People.Known known = people.known("Editor");

    Reply reset = admin.post(USERS + "/" + known.id() + "/reset-password", "").is(200);

    known.caller().get(ME).isProblem(401);
    anybody.login(known.email(), ServedJar.PASSWORD).isProblem(401);
    anybody.login(known.email(), reset.at("/password")).is(200);
  }

  @Test
  void aUserHasTheseMembers() {
    String email = OwnCollection.newName().replace(' ', '.') + "@Example.org";
    Reply made =
        admin
            .post(
                USERS,
                "{'email':'%s','role':'Viewer','password':'%s'}".formatted(email, OTHER_PASSWORD))
            .is(201);
    Reply shown = admin.get(made.location()).is(200);

    assertThat(shown.names(""))
        .containsExactlyInAnyOrder(
            "id", "email", "username", "role", "created_at", "last_login_at");
    assertThat(shown.json().get("last_login_at").isNull()).isTrue();
    assertThat(shown.at("/email")).isEqualToIgnoringCase(email);
    anybody.login(email, OTHER_PASSWORD).is(200);
    assertThat(Instant.parse(admin.get(made.location()).at("/last_login_at")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(made.text()).doesNotContain(OTHER_PASSWORD);
  }

  @Test
  void usersAreForAdminsOnly() {
    for (String role : List.of("Editor", "Viewer")) {
      People.Known known = people.known(role);
      Caller caller = known.caller();

      caller.get(USERS).isProblem(403);
      caller.post(USERS, "{'email':'q@example.org','role':'Admin'}").isProblem(403);
      caller.get(USERS + "/" + known.id()).isProblem(403);
      caller.patch(USERS + "/" + known.id(), "{'role':'Admin'}").isProblem(403);
      caller.delete(USERS + "/" + known.id()).isProblem(403);
      caller.post(USERS + "/" + known.id() + "/reset-password", "").isProblem(403);
    }
  }

  @Test
  void anAddressIsTakenOnce() {
    People.Known known = people.known("Viewer");
    String json = "{'email':'%s','role':'Viewer'}";

    admin.post(USERS, json.formatted(known.email())).isProblem(409);
    admin.post(USERS, json.formatted(known.email().toUpperCase(Locale.ROOT))).isProblem(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'admin'", "'Boss'", "''", "null", "1"})
  void thereAreNoOtherRoles(String role) {
    admin.post(USERS, "{'email':'role@example.org','role':%s}".formatted(role)).refuses("/role");
  }

  @Test
  void theLastAdminIsNeitherDeletedNorDemotedAndNobodyDeletesThemself() {
    String self = USERS + "/" + admin.get(ME).at("/id");

    admin.patch(self, "{'role':'Editor'}").isProblem(409);
    admin.delete(self).isProblem(409);
    People.Known second = people.known("Admin");
    second.caller().delete(USERS + "/" + second.id()).isProblem(409);
    admin.delete(USERS + "/" + second.id()).is(204);
    admin.get(ME).is(200);
  }

  @Test
  void anEditorDoesEverythingWithTheirOwn() {
    Caller editor = people.newcomer("Editor");
    OwnCollection own = OwnCollection.of(editor);
    String field = own.add("n", "'value_type':'EPOCH_NOW'");
    String spike = own.plan("2090-01-01T00:00:00Z", "2090-01-02T00:00:00Z").is(201).location();

    editor.patch(own.path(), "{'seed':1}").is(200);
    editor.patch(field, "{'field_name':'m'}").is(200);
    editor.patch(spike, "{'name':'x'}").is(200);
    own.poll().is(200);
    editor.get(own.path() + "/export").is(200);
    for (String path : List.of(spike, field, own.path())) {
      editor.delete(path).is(204);
    }
  }

  @Test
  void somebodyElsesThingAnswers403() {
    OwnCollection foreign = OwnCollection.of(admin);
    String field = foreign.add("n", "'value_type':'EPOCH_NOW'");
    String spike = foreign.plan("2090-01-01T00:00:00Z", "2090-01-02T00:00:00Z").is(201).location();
    String key = admin.post(KEYS, "{'label':'k'}").is(201).location();

    for (String role : List.of("Editor", "Viewer")) {
      Caller caller = people.newcomer(role);
      for (String path : List.of(foreign.path(), spike, key)) {
        caller.get(path).isProblem(403);
        caller.patch(path, "{}").isProblem(403);
        caller.delete(path).isProblem(403);
      }
      caller.patch(field, "{'field_name':'m'}").isProblem(403);
      caller.delete(field).isProblem(403);
      caller.post(key + "/revoke", "").isProblem(403);
      caller.get(foreign.path() + "/export").isProblem(403);
      caller.get(foreign.path() + "/spike-schedules").isProblem(403);
      caller.post(foreign.path() + "/copy", "{'count':1}").isProblem(403);
      new OwnCollection(caller, caller, foreign.name(), foreign.id())
          .field("Performance", "m", "'value_type':'EPOCH_NOW'")
          .isProblem(403);
      new OwnCollection(caller, caller, foreign.name(), foreign.id())
          .plan("2091-01-01T00:00:00Z", "2091-01-02T00:00:00Z")
          .isProblem(403);
    }
  }

  @Test
  void listsShowOnesOwnOnlyExceptToAdmins() {
    OwnCollection foreign = OwnCollection.of(admin);
    foreign.plan("2090-01-01T00:00:00Z", "2090-01-02T00:00:00Z").is(201);
    Caller editor = people.newcomer("Editor");

    for (String path : List.of(COLLECTIONS, KEYS, OwnCollection.SPIKES)) {
      Reply list = editor.get(path).is(200);
      assertThat(list.text()).isEqualTo("[]");
      assertThat(list.header("X-Total-Count")).contains("0");
    }
    OwnCollection own = OwnCollection.of(editor);
    assertThat(editor.get(COLLECTIONS).each("", "id")).containsExactly(own.id());
    assertThat(admin.get(own.path()).is(200).at("/id")).isEqualTo(own.id());
    admin.patch(own.path(), "{'seed':3}").is(200);
  }

  @Test
  void aViewerReadsTheirOwnAndChangesNothing() {
    People.Known known = people.known("Editor");
    OwnCollection own = OwnCollection.of(known.caller());
    String field = own.add("n", "'value_type':'EPOCH_NOW'");
    String spike = own.plan("2090-01-01T00:00:00Z", "2090-01-02T00:00:00Z").is(201).location();
    admin.patch(USERS + "/" + known.id(), "{'role':'Viewer'}").is(200);
    Caller viewer = anybody.signedIn(known.email(), ServedJar.PASSWORD);

    viewer.get(own.path()).is(200);
    viewer.get(spike).is(200);
    viewer.get(COLLECTIONS).is(200);
    viewer.get(KEYS).is(200);
    viewer.post(COLLECTIONS, "{'name':'x'}").isProblem(403);
    viewer.post(KEYS, "{'label':'k'}").isProblem(403);
    viewer.patch(own.path(), "{'seed':1}").isProblem(403);
    viewer.patch(field, "{'field_name':'m'}").isProblem(403);
    viewer.patch(spike, "{'name':'m'}").isProblem(403);
    viewer.delete(spike).isProblem(403);
    viewer.post(own.path() + "/copy", "{'count':1}").isProblem(403);
  }

  @Test
  void aKeyIsShownOnceAndHasTheseMembers() {
    Reply made = admin.post(KEYS, "{'label':'Sensor'}").is(201);
    Reply shown = admin.get(made.location()).is(200);
    String[] members = {
      "id",
      "user_id",
      "key_prefix",
      "label",
      "status",
      "expires_at",
      "last_used_at",
      "created_at",
      "collection_ids",
      "collection_type",
      "scopes"
    };

    assertThat(made.at("/key")).matches("spk_[A-Za-z0-9_-]{43}");
    assertThat(made.names("")).contains(members).contains("key").hasSize(members.length + 1);
    assertThat(shown.names("")).containsExactlyInAnyOrder(members);
    assertThat(made.at("/key")).startsWith(shown.at("/key_prefix"));
    assertThat(shown.at("/key_prefix").length()).isLessThan(20);
    assertThat(shown.at("/status")).isEqualTo("active");
    assertThat(shown.at("/user_id")).isEqualTo(admin.get(ME).at("/id"));
    assertThat(shown.json().get("scopes").toString()).isEqualTo("[\"data:read\"]");
    assertThat(List.of("expires_at", "last_used_at", "collection_ids", "collection_type"))
        .allMatch(name -> shown.json().get(name).isNull());
    assertThat(admin.get(KEYS + "?limit=1000").text()).doesNotContain(made.at("/key"));
  }

  @Test
  void aKeyMayBeLimited() {
    OwnCollection router = OwnCollection.of(admin);
    Reply made =
        admin
            .post(
                KEYS,
                "{'label':'k','expires_at':'2090-01-01T01:00:00+01:00','collection_ids':[%s],'collection_type':'Performance','scopes':['data:read','imports:run']}"
                    .formatted(router.id()))
            .is(201);

    assertThat(made.at("/expires_at")).isEqualTo("2090-01-01T00:00:00Z");
    assertThat(made.json().get("collection_ids").toString()).isEqualTo("[" + router.id() + "]");
    assertThat(made.at("/collection_type")).isEqualTo("Performance");
    assertThat(made.json().get("scopes")).hasSize(2);
    admin.post(KEYS, "{'label':'k','expires_at':'2020-01-01T00:00:00Z'}").refuses("/expires_at");
    admin.post(KEYS, "{'label':'k','scopes':['data:write']}").refuses("/scopes/0");
    admin.post(KEYS, "{'label':'k','collection_type':'Sideways'}").refuses("/collection_type");
    admin.post(KEYS, "{'label':''}").refuses("/label");
    admin.post(KEYS, "{}").refuses("/label");
    people
        .newcomer("Editor")
        .post(KEYS, "{'label':'k','collection_ids':[%s]}".formatted(router.id()))
        .isProblem(403);
  }

  @Test
  void aKeyIsChangedRevokedAndDeleted() {
    String key = admin.post(KEYS, "{'label':'k'}").is(201).location();

    Reply changed =
        admin.patch(key, "{'label':'other','expires_at':'2090-01-01T00:00:00Z'}").is(200);
    assertThat(changed.at("/label")).isEqualTo("other");
    assertThat(changed.at("/expires_at")).isEqualTo("2090-01-01T00:00:00Z");
    assertThat(admin.post(key + "/revoke", "").is(200).at("/status")).isEqualTo("revoked");
    assertThat(admin.get(key).is(200).at("/status")).isEqualTo("revoked");
    admin.delete(key).is(204);
    admin.get(key).isProblem(404);
  }

  @Test
  void theUseOfAKeyIsNotedToTheMinute() {
    OwnCollection router = OwnCollection.of(admin);
    router.add("t", "'value_type':'EPOCH_NOW'");
    Reply key = admin.post(KEYS, "{'label':'k'}").is(201);
    Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    anybody.bearing(key.at("/key")).get(router.dataPath("performance")).is(200);
    Instant after = Instant.now();

    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> !admin.get(key.location()).json().get("last_used_at").isNull());

    assertThat(Instant.parse(admin.get(key.location()).at("/last_used_at")))
        .isBetween(before, after);
  }
}
