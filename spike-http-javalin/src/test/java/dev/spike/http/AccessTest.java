package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {

  private final Served served = new Served();

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void handsOutATokenAndACookie() {
    Answer answer = served.login("admin@localhost", Served.PASSWORD).is(200);

    assertThat(answer.at("/token_type")).isEqualTo("Bearer");
    assertThat(answer.at("/expires_at")).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(answer.at("/user/role")).isEqualTo("Admin");
    assertThat(answer.header("Set-Cookie"))
        .contains(
            "spike_session="
                + answer.at("/access_token")
                + "; Path=/; Max-Age=10800; HttpOnly; SameSite=Strict");
  }

  @Test
  void marksTheCookieSecureBehindHttps() {
    Answer answer =
        served
            .anybody
            .with("X-Forwarded-Proto", "https")
            .post(
                "/api/auth/login",
                "{'email':'admin@localhost','password':'%s'}".formatted(Served.PASSWORD));

    assertThat(answer.header("Set-Cookie").orElseThrow()).endsWith("; Secure");
  }

  @Test
  void acceptsTheCookieForChangesFromOurOwnPagesOnly() {
    String token = served.login("admin@localhost", Served.PASSWORD).at("/access_token");
    Client browser = served.anybody.with("Cookie", "spike_session=" + token);
    String json = "{'name':'%s'}";
    String path = "/api/admin/collections";

    browser.get(path).is(200);
    browser.post(path, json.formatted("A")).isProblem(403, "X-Requested-With: spike");
    browser
        .with("Origin", "http://elsewhere")
        .post(path, json.formatted("A"))
        .isProblem(403, "X-Requested-With");
    browser.with("X-Requested-With", "spike").post(path, json.formatted("A")).is(201);
    browser
        .with("Origin", "http://localhost:" + served.http.port())
        .post(path, json.formatted("B"))
        .is(201);
  }

  @Test
  void endsASessionAfterThreeHoursUnlessItIsRefreshed() {
    Client admin = served.admin;
    served.clock.advance(Duration.ofHours(2));
    Client refreshed =
        served.anybody.bearing(admin.post("/api/auth/refresh", "").is(200).at("/access_token"));
    served.clock.advance(Duration.ofMinutes(61));

    admin.get("/api/auth/me").isProblem(401, "sign in again");
    assertThat(refreshed.get("/api/auth/me").is(200).at("/email")).isEqualTo("admin@localhost");
  }

  @Test
  void refreshesNoLongerThanEightHoursAfterTheLogin() {
    Client client = served.admin;
    for (int hours = 2; hours <= 8; hours += 2) {
      served.clock.advance(Duration.ofHours(2));
      client =
          served.anybody.bearing(client.post("/api/auth/refresh", "").is(200).at("/access_token"));
    }
    served.clock.advance(Duration.ofMinutes(1));

    client.get("/api/auth/me").is(200);
    client.post("/api/auth/refresh", "").isProblem(401, "sign in again");
  }

  @Test
  void forgetsATokenThatSignsOut() {
    Client other = served.signedIn("admin@localhost");

    Answer answer = served.admin.post("/api/auth/logout", "").is(200);

    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("spike_session=;", "Max-Age=0");
    served.admin.get("/api/auth/me").isProblem(401, "sign in again");
    other.get("/api/auth/me").is(200);
  }

  @Test
  void keepsOnlyThisSessionWhenThePasswordChanges() {
    Client other = served.signedIn("admin@localhost");
    String json = "{'current_password':'%s','new_password':'battery staple'}";

    served
        .admin
        .post("/api/auth/change-password", json.formatted("wrong password"))
        .isProblem(422, "not your current password")
        .pointsAt("/current_password");
    Answer answer =
        served.admin.post("/api/auth/change-password", json.formatted(Served.PASSWORD)).is(200);

    other.get("/api/auth/me").is(401);
    served.admin.get("/api/auth/me").is(200);
    served.anybody.bearing(answer.at("/access_token")).get("/api/auth/me").is(200);
    served.login("admin@localhost", Served.PASSWORD).is(401);
    served.login("admin@localhost", "battery staple").is(200);
  }

  @Test
  void stopsTheTokensOfWhoIsDeletedDemotedOrGivenAnotherPassword() {
    Client one = served.user("one", "Editor");
    Client two = served.user("two", "Editor");
    Client three = served.user("three", "Editor");
    String users = "/api/admin/users/";

    served.admin.delete(users + one.get("/api/auth/me").at("/id")).is(204);
    String second = users + two.get("/api/auth/me").at("/id");
    served.admin.patch(second, "{'role':'Viewer'}").is(200);
    String third = users + three.get("/api/auth/me").at("/id") + "/reset-password";
    String password = served.admin.post(third, "").is(200).at("/password");

    one.get("/api/auth/me").is(401);
    two.get("/api/auth/me").is(401);
    three.get("/api/auth/me").is(401);
    served.login("three@localhost", password).is(200);
  }

  @Test
  void answersTheSameForAnUnknownAddressAndAWrongPassword() {
    Answer unknown = served.login("nobody@localhost", Served.PASSWORD).isProblem(401, "no user");
    Answer wrong = served.login("admin@localhost", "wrong password").isProblem(401, "no user");

    assertThat(unknown.text()).isEqualTo(wrong.text());
    assertThat(unknown.header("WWW-Authenticate")).contains("Bearer realm=\"spike\"");
  }

  @Test
  void makesOneWaitAfterFiveFailedLogins() {
    for (int i = 0; i < 5; i++) {
      served.login("admin@localhost", "wrong password").is(401);
    }

    Answer answer =
        served.login("admin@localhost", Served.PASSWORD).isProblem(429, "too many failed logins");

    assertThat(answer.header("Retry-After")).contains("60");
    served.clock.advance(Duration.ofSeconds(60));
    served.login("admin@localhost", Served.PASSWORD).is(200);
  }

  @Test
  void keepsUsersForAdmins() {
    Client editor = served.user("editor", "Editor");
    Answer made =
        served.admin.post("/api/admin/users", "{'email':'New@LocalHost','role':'Viewer'}").is(201);
    String address = made.header("Location").orElseThrow();

    assertThat(made.at("/username")).isEqualTo("new");
    assertThat(made.at("/password")).hasSize(24);
    assertThat(served.admin.get(address).is(200).json().has("password")).isFalse();
    assertThat(served.admin.get("/api/admin/users?limit=1").header("X-Total-Count")).contains("3");
    editor.get("/api/admin/users").isProblem(403, "for Admins only");
    served
        .admin
        .post("/api/admin/users", "{'email':'no','role':'Boss','password':'short','x':1}")
        .isProblem(422, "Admin, Editor or Viewer")
        .pointsAt("/email", "/role", "/password", "/x");
    served
        .admin
        .post("/api/admin/users", "{'email':'new@localhost','role':'Viewer'}")
        .isProblem(409, "new@localhost");
    String self = "/api/admin/users/" + served.admin.get("/api/auth/me").at("/id");
    served.admin.delete(self).isProblem(409, "nobody deletes themself");
    served.admin.patch(self, "{'role':'Viewer'}").isProblem(409, "last Admin");
  }

  @Test
  void keepsKeysForMachines() {
    String router = Served.collection(served.admin, "Router");
    Answer issued =
        served
            .admin
            .post(
                "/api/admin/api-keys",
                "{'label':'k','collection_ids':[%s],'collection_type':'performance','expires_at':'2026-03-01T11:00:00+01:00'}"
                    .formatted(Served.id(router)))
            .is(201);
    String address = issued.header("Location").orElseThrow();
    String key = issued.at("/key");

    assertThat(key).matches("spk_[A-Za-z0-9_-]{43}").startsWith(issued.at("/key_prefix"));
    Answer shown = served.admin.get(address).is(200);
    assertThat(shown.json().has("key")).isFalse();
    assertThat(shown.at("/expires_at")).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(shown.at("/scopes/0")).isEqualTo("data:read");
    assertThat(shown.at("/collection_type")).isEqualTo("Performance");
    Answer changed =
        served.admin.patch(address, "{'expires_at':null,'collection_ids':null}").is(200);
    assertThat(changed.json().get("expires_at").isNull()).isTrue();
    assertThat(changed.json().get("collection_ids").isNull()).isTrue();
    assertThat(served.admin.post(address + "/revoke", "").is(200).at("/status"))
        .isEqualTo("revoked");
    served
        .anybody
        .bearing(key)
        .get("/api/data/Router/Performance")
        .isProblem(401, "neither revoked nor expired");
    served.admin.delete(address).is(204);
    served.admin.get(address).isProblem(404, "API key");
  }

  @Test
  void keepsAPersonFromWhatIsSomebodyElses() {
    Client editor = served.user("editor", "Editor");
    Client viewer = served.user("viewer", "Viewer");
    String mine = Served.collection(served.admin, "Mine");

    editor.get(mine).isProblem(403, "belongs to somebody else");
    editor.delete(mine).isProblem(403, "belongs to somebody else");
    viewer.post("/api/admin/collections", "{'name':'x'}").isProblem(403, "Viewer may only read");
    assertThat(editor.get("/api/admin/collections").is(200).text()).isEqualTo("[]");
    served.anybody.get(mine).isProblem(401, "sign in");
  }
}
