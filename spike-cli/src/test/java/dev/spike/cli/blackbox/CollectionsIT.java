package dev.spike.cli.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 3 of the contract, its first half: collections. */
@ExtendWith(SharedJar.class)
class CollectionsIT {

  private static final String ALL = "/api/admin/collections";

  private final Caller admin;

  CollectionsIT(Caller admin) {
    this.admin = admin;
  }

  private Reply create(String name) {
    return admin.post(ALL, "{'name':'%s'}".formatted(name));
  }

  @Test
  void aCollectionHasTheseMembers() {
    String name = OwnCollection.newName();
    Reply made = admin.post(ALL, "{'name':'%s','seed':7}".formatted(name)).is(201);

    assertThat(made.names(""))
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "seed",
            "owner_id",
            "owner_username",
            "created_at",
            "updated_at",
            "fields");
    assertThat(made.json().get("id").isIntegralNumber()).isTrue();
    assertThat(made.at("/name")).isEqualTo(name);
    assertThat(made.json().get("seed").longValue()).isEqualTo(7);
    assertThat(made.at("/owner_username")).isEqualTo("admin");
    assertThat(made.at("/owner_id")).isEqualTo(admin.get("/api/auth/me").at("/id"));
    assertThat(made.at("/updated_at")).isEqualTo(made.at("/created_at"));
    assertThat(made.json().get("fields")).isEmpty();
    assertThat(create(OwnCollection.newName()).json().get("seed").isNull()).isTrue();
  }

  @Test
  void namesHaveOneTo255Characters() {
    String start = OwnCollection.newName();

    create("").refuses("/name");
    create("x".repeat(256)).refuses("/name");
    create(start + "x".repeat(255 - start.length())).is(201);
    create("q").is(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "/", "a\\u0000b", "a\\nb", "tab\\t", "\\u007f", "\\u0085"})
  void namesHaveNeitherSlashesNorControlCharacters(String name) {
    create(name).refuses("/name");
  }

  @Test
  void namesAreUniqueAcrossOwners() {
    String name = OwnCollection.of(admin).name();
    Caller editor = People.of(admin).newcomer("Editor");

    editor.post(ALL, "{'name':'%s'}".formatted(name)).isProblem(409);
    OwnCollection other = OwnCollection.of(admin);
    assertThat(
            admin.patch(other.path(), "{'name':'%s'}".formatted(name)).isProblem(409).at("/detail"))
        .contains(name);
    admin.patch(other.path(), "{'name':'%s'}".formatted(other.name())).is(200);
  }

  @Test
  void patchRenamesAndTheDataFollow() {
    OwnCollection router = OwnCollection.of(admin);
    router.add("t", "'value_type':'TEXT_FIXED','fixed_value_text':'x'");
    String name = OwnCollection.newName();

    Reply renamed = admin.patch(router.path(), "{'name':'%s'}".formatted(name)).is(200);

    assertThat(renamed.at("/name")).isEqualTo(name);
    assertThat(renamed.at("/updated_at")).isGreaterThanOrEqualTo(renamed.at("/created_at"));
    router.machine().get(OwnCollection.dataPath(name, "performance")).is(200);
    router.poll().isProblem(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'x'", "1.5", "9223372036854775808", "true", "[]"})
  void aSeedIsAWholeNumberOf64Bits(String seed) {
    admin
        .post(ALL, "{'name':'%s','seed':%s}".formatted(OwnCollection.newName(), seed))
        .refuses("/seed");
  }

  @Test
  void copiesAreNumberedAndHaveTheFields() {
    OwnCollection router = OwnCollection.of(admin);
    router.add("b", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    router.add("a", "'value_type':'TEXT_FIXED','fixed_value_text':'x'");
    router.next(3, "b");

    Reply copies = admin.post(router.path() + "/copy", "{'count':2}").is(201);

    assertThat(copies.each("", "name"))
        .containsExactly(router.name() + " (Copy 1)", router.name() + " (Copy 2)");
    assertThat(copies.each("/0/fields", "field_name")).containsExactly("b", "a");
    assertThat(copies.each("/0/fields", "current_number").get(0)).isEqualTo("1");
    assertThat(copies.each("/0/fields", "id"))
        .doesNotContainAnyElementsOf(copies.each("/1/fields", "id"));
    assertThat(admin.post(router.path() + "/copy", "{'count':1}").is(201).each("", "name"))
        .containsExactly(router.name() + " (Copy 3)");
    assertThat(router.next(1, "b")).containsExactly("4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "11", "-1", "1.5", "'1'", "null", "99999999999"})
  void copiesAreOneToTen(String count) {
    admin
        .post(OwnCollection.of(admin).path() + "/copy", "{'count':%s}".formatted(count))
        .refuses("/count");
  }

  @Test
  void tenCopiesAreMadeAtOnce() {
    String path = OwnCollection.of(admin).path();

    assertThat(admin.post(path + "/copy", "{'count':10}").is(201).json()).hasSize(10);
  }

  @Test
  void manyAreDeletedTogetherOrNoneAtAll() {
    OwnCollection one = OwnCollection.of(admin);
    OwnCollection two = OwnCollection.of(admin);
    String bulk = "{'collection_ids':[%s]}";
    Caller json = admin.with("Content-Type", "application/json");

    json.send("DELETE", ALL + "/bulk", bulk.formatted(one.id() + ",999999999")).isProblem(404);
    admin.get(one.path()).is(200);
    json.send("DELETE", ALL + "/bulk", "{}").refuses("/collection_ids");
    json.send("DELETE", ALL + "/bulk", bulk.formatted("'x'")).refuses("/collection_ids/0");
    json.send("DELETE", ALL + "/bulk", bulk.formatted(one.id() + "," + two.id())).is(204);
    admin.get(one.path()).isProblem(404);
    admin.get(two.path()).isProblem(404);
  }

  @Test
  void somebodyElsesAreNotDeletedWithOnesOwn() {
    Caller editor = People.of(admin).newcomer("Editor");
    OwnCollection own = OwnCollection.of(editor);
    OwnCollection foreign = OwnCollection.of(admin);

    editor
        .with("Content-Type", "application/json")
        .send(
            "DELETE", ALL + "/bulk", "{'collection_ids':[%s,%s]}".formatted(own.id(), foreign.id()))
        .isProblem(403);
    editor.get(own.path()).is(200);
    admin.get(foreign.path()).is(200);
  }

  @Test
  void whatIsExportedCanBeImported() {
    OwnCollection router = OwnCollection.of(admin);
    router.add(
        "n",
        "'value_type':'DECREMENT','start_number':2.5,'step_number':0.5,'reset_number':1,'randomization_percentage':10");
    String cpu =
        router.add("c", "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':2");
    router
        .field("Configuration", "t", "'value_type':'TEXT_FIXED','fixed_value_text':'a \\u00e9'")
        .is(201);
    router
        .plan(
            "2090-01-01T00:00:00Z",
            "2090-01-02T00:00:00Z",
            OwnCollection.change(cpu, "'range_end_number':9"))
        .is(201);
    Reply document = admin.get(router.path() + "/export").is(200);
    String name = OwnCollection.newName();

    Reply conflict =
        admin
            .with("Content-Type", "application/json")
            .sendRaw("POST", ALL + "/import", document.response().body());
    Reply made =
        admin
            .with("Content-Type", "application/json")
            .sendRaw(
                "POST",
                ALL + "/import",
                document.text().replace(router.name(), name).getBytes(UTF_8))
            .is(201);

    conflict.isProblem(409);
    assertThat(made.at("/name")).isEqualTo(name);
    assertThat(admin.get(made.location() + "/export").text())
        .isEqualTo(document.text().replace(router.name(), name));
    assertThat(made.each("/fields", "field_name")).containsExactly("n", "c", "t");
    assertThat(
            admin
                .get(made.location() + "/spike-schedules")
                .each("/0/spike_fields", "range_end_number"))
        .contains("9");
  }

  @Test
  void aDocumentWithAFaultMakesNothing() {
    String name = OwnCollection.newName();
    String field = "{'collection_type':'Performance','field_name':'a','value_type':'%s'}";

    admin
        .post(
            ALL + "/import",
            "{'name':'%s','fields':[%s,%s],'x':1}"
                .formatted(name, field.formatted("EPOCH_NOW"), field.formatted("NUMBER_FIXED")))
        .refuses("/fields/1/fixed_value_number", "/x");
    admin.post(
        ALL + "/import",
        "{'name':'%s','fields':[%s,%s]}"
            .formatted(name, field.formatted("EPOCH_NOW"), field.formatted("EPOCH_NOW")));
    create(name).is(201);
  }

  @Test
  void deletingACollectionDeletesItsFieldsSpikesAndCounters() {
    OwnCollection router = OwnCollection.of(admin);
    String field = router.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    router.next(2, "n");
    String spike = router.plan("2090-01-01T00:00:00Z", "2090-01-02T00:00:00Z").is(201).location();

    admin.delete(router.path()).is(204);

    admin.get(field).isProblem(404);
    admin.delete(field).isProblem(404);
    admin.get(spike).isProblem(404);
    router.poll().isProblem(403);
    Reply again = create(router.name()).is(201);
    assertThat(again.json().get("fields")).isEmpty();
    OwnCollection reborn =
        new OwnCollection(admin, router.machine(), router.name(), again.at("/id"));
    reborn.add("n", "'value_type':'INCREMENT','start_number':1,'step_number':1");
    assertThat(reborn.next(2, "n")).containsExactly("1", "2");
  }
}
