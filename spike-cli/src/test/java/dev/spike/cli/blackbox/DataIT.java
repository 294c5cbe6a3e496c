package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6 of the contract: generated data and health. */
@ExtendWith(SharedJar.class)
class DataIT {

  private final Caller anybody;
  private final Caller admin;
  private final OwnCollection router;

  DataIT(ServedJar jar, Caller admin) {
    this.anybody = jar.anybody();
    this.admin = admin;
    this.router = OwnCollection.of(admin);
    router.add("t", "'value_type':'TEXT_FIXED','fixed_value_text':'x'");
  }

  @Test
  void anAnswerHasTheseMembersInThisOrder() {
    long before = Instant.now().getEpochSecond();

    Reply polled = router.poll("Performance").is(200);

    assertThat(polled.names(""))
        .containsExactly("collection", "type", "generated_at_epoch", "data");
    assertThat(polled.at("/collection")).isEqualTo(router.name());
    assertThat(polled.at("/type")).isEqualTo("Performance");
    assertThat(polled.json().get("generated_at_epoch").isIntegralNumber()).isTrue();
    assertThat(polled.json().get("generated_at_epoch").longValue())
        .isBetween(before, Instant.now().getEpochSecond());
    assertThat(polled.header("Content-Type").orElseThrow()).startsWith("application/json");
  }

  @Test
  void theKeyIsTakenFromEitherHeader() {
    String key = admin.post("/api/admin/api-keys", "{'label':'k'}").at("/key");

    anybody.with("X-API-Key", key).get(router.dataPath("performance")).is(200);
    anybody.bearing(key).get(router.dataPath("performance")).is(200);
    anybody.with("Authorization", "bearer " + key).get(router.dataPath("performance")).is(200);
    anybody
        .with("Authorization", "Basic " + key)
        .get(router.dataPath("performance"))
        .isProblem(401);
    anybody.get(router.dataPath("performance") + "?api_key=" + key).isProblem(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Performance", "performance", "PERFORMANCE", "pErFoRmAnCe"})
  void theTypeIsCaseInsensitive(String type) {
    assertThat(router.poll(type).is(200).at("/type")).isEqualTo("Performance");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "100%25", "a+b", "a?b#c", "Größe 😀", "a&b=c", "it;s", "..."})
  void theNameIsUrlEncoded(String start) {
    String name = start + OwnCollection.newName();
    OwnCollection own =
        new OwnCollection(
            admin,
            router.machine(),
            name,
            admin
                .post("/api/admin/collections", "{'name':'%s'}".formatted(name))
                .is(201)
                .at("/id"));
    own.add("t", "'value_type':'EPOCH_NOW'");

    assertThat(own.poll().is(200).at("/collection")).isEqualTo(name);
  }

  @Test
  void noKeyAndUnknownKeysAre401() {
    String path = router.dataPath("performance");

    anybody.get(path).isProblem(401);
    anybody.with("X-API-Key", "").get(path).isProblem(401);
    anybody.with("X-API-Key", "spk_" + "x".repeat(43)).get(path).isProblem(401);
    anybody.bearing("spk_").get(path).isProblem(401);
    anybody.get(OwnCollection.dataPath("no such", "sideways")).isProblem(401);
  }

  @Test
  void aRevokedKeyIs401AtOnce() {
    Reply key = admin.post("/api/admin/api-keys", "{'label':'k'}").is(201);
    Caller machine = anybody.with("X-API-Key", key.at("/key"));
    machine.get(router.dataPath("performance")).is(200);

    assertThat(admin.post(key.location() + "/revoke", "").is(200).at("/status"))
        .isEqualTo("revoked");

    machine.get(router.dataPath("performance")).isProblem(401);
  }

  @Test
  void aDeletedKeyIs401AtOnce() {
    Reply key = admin.post("/api/admin/api-keys", "{'label':'k'}").is(201);
    admin.delete(key.location()).is(204);

    anybody.with("X-API-Key", key.at("/key")).get(router.dataPath("performance")).isProblem(401);
  }

  @Test
  void anExpiredKeyIs401() {
    Instant expiry = Instant.now().plusSeconds(2);
    Caller machine = admin.machine("'expires_at':'%s'".formatted(expiry));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> machine.get(router.dataPath("performance")).isProblem(401));

    assertThat(Instant.now()).isAfterOrEqualTo(expiry);
  }

  @Test
  void aKeyThatDoesNotReachTheCollectionIs403AsIfThereWereNone() {
    Caller machine = admin.machine("'collection_ids':[%s]".formatted(OwnCollection.of(admin).id()));

    Reply there = machine.get(router.dataPath("performance")).isProblem(403);
    Reply nowhere =
        machine.get(OwnCollection.dataPath("no such thing", "performance")).isProblem(403);

    assertThat(there.text()).isEqualTo(nowhere.text());
    assertThat(there.text()).doesNotContain(router.name());
  }

  @Test
  void aKeyReachesOnlyTheCollectionsOfItsOwner() {
    Caller editor = People.of(admin).newcomer("Editor");

    editor.machine().get(router.dataPath("performance")).isProblem(403);
  }

  @Test
  void aKeyOfOneTypeIs403ForTheOther() {
    router.field("Configuration", "c", "'value_type':'EPOCH_NOW'").is(201);
    Caller machine = admin.machine("'collection_type':'Configuration'");

    machine.get(router.dataPath("performance")).isProblem(403);
    machine.get(router.dataPath("CONFIGURATION")).is(200);
  }

  @Test
  void aKeyWithoutTheScopeIs403() {
    admin.machine("'scopes':['imports:run']").get(router.dataPath("performance")).isProblem(403);
    admin
        .machine("'scopes':['imports:run','data:read']")
        .get(router.dataPath("performance"))
        .is(200);
  }

  @Test
  void noFieldsOfThatTypeIs404() {
    router.poll("configuration").isProblem(404);
  }

  @Test
  void aTypeThatIsNeitherIs400() {
    assertThat(router.poll("sideways").isProblem(400).at("/detail"))
        .contains("Performance", "Configuration");
  }

  @Test
  void aTokenOfAPersonIsNoKey() {
    admin.get(router.dataPath("performance")).isProblem(401);
  }

  @Test
  void aKeyIsNoTokenOfAPerson() {
    String key = admin.post("/api/admin/api-keys", "{'label':'k'}").at("/key");

    anybody.bearing(key).get("/api/auth/me").isProblem(401);
    anybody.with("X-API-Key", key).get("/api/admin/collections").isProblem(401);
  }

  @Test
  void healthNeedsNoKey() {
    Reply health = anybody.get("/api/health").is(200);

    assertThat(health.names(""))
        .containsExactlyInAnyOrder("status", "service", "version", "scheduler");
    assertThat(health.at("/status")).isEqualTo("healthy");
    assertThat(health.at("/service")).isEqualTo("spike");
    assertThat(health.at("/version")).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(health.at("/scheduler")).isEqualTo("up");
  }
}
