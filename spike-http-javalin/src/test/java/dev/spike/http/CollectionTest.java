package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionTest {

  private static final String ALL = "/api/admin/collections";

  private static Served served;
  private static Client admin;

  @BeforeAll
  static void serve() {
    served = new Served();
    admin = served.admin;
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void isMadeShownChangedAndDeleted() {
    Answer made = admin.post(ALL, "{'name':'Made','seed':7}").is(201);
    String address = made.header("Location").orElseThrow();

    assertThat(made.text())
        .matches(
            "\\{\"id\":\\d+,\"name\":\"Made\",\"seed\":7,\"owner_id\":1,\"owner_username\":\"admin\","
                + "\"created_at\":\"2026-03-01T09:00:00Z\",\"updated_at\":\"2026-03-01T09:00:00Z\","
                + "\"fields\":\\[\\]\\}");
    assertThat(admin.get(address).is(200).text()).isEqualTo(made.text());
    Answer cleared = admin.patch(address, "{'seed':null}").is(200);
    assertThat(cleared.json().get("seed").isNull()).isTrue();
    assertThat(cleared.at("/name")).isEqualTo("Made");
    admin.patch(address, "{'name':null}").isProblem(422, "must not be null").pointsAt("/name");
    admin.delete(address).is(204);
    admin.get(address).isProblem(404, "there is no collection");
  }

  @Test
  void isChangedAtTheVersionThatTheClientHasOnly() {
    String address = Served.collection(admin, "Versioned");
    String tag = admin.get(address).header("ETag").orElseThrow();

    admin.with("If-Match", "\"77\"").patch(address, "{'seed':1}").isProblem(412, "read it again");
    String others = "\"7\", W/" + tag + ", \"x\"";
    admin.with("If-Match", others).delete(address).isProblem(412, "read it again");
    admin.with("If-Match", "nonsense").delete(address).isProblem(412, "read it again");
    Answer changed =
        admin.with("If-Match", others + ", " + tag).patch(address, "{'seed':1}").is(200);
    assertThat(changed.header("ETag").orElseThrow()).isNotEqualTo(tag);
    admin.with("If-Match", tag).delete(address).isProblem(412, "read it again");
    admin.with("If-Match", "W/" + tag).delete(address).isProblem(412, "read it again");
    String now = changed.header("ETag").orElseThrow();
    admin.with("If-Match", tag + ", " + now).patch(address, "{'seed':2}").is(200);
    admin.with("If-Match", "*").delete(address).is(204);
  }

  @Test
  void hasANameOfItsOwn() {
    Served.collection(admin, "Unique");

    admin.post(ALL, "{'name':'Unique'}").isProblem(409, "'Unique'");
  }

  @Test
  void isCopiedUnderNumberedNames() {
    String address = Served.collection(admin, "X");

    Answer copies = admin.post(address + "/copy", "{'count':2}").is(201);

    assertThat(copies.json().findValuesAsText("name")).containsExactly("X (Copy 1)", "X (Copy 2)");
    admin.post(address + "/copy", "{'count':11}").isProblem(422, "1 to 10").pointsAt("/count");
    admin.post(address + "/copy", "{'count':0}").isProblem(422, "1 to 10");
  }

  @Test
  void isDeletedWithOthersOrNotAtAll() {
    String one = Served.collection(admin, "One");
    String two = Served.collection(admin, "Two");
    Client client = admin.with("Content-Type", "application/json");
    String json = "{'collection_ids':[%s,%s]}";

    client
        .send("DELETE", ALL + "/bulk", json.formatted(Served.id(one), 999_999))
        .isProblem(404, "999999");
    admin.get(one).is(200);
    client.send("DELETE", ALL + "/bulk", json.formatted(Served.id(one), Served.id(two))).is(204);
    admin.get(one).is(404);
    admin.get(two).is(404);
  }

  @Test
  void isListedInParts() {
    Client editor = served.user("lister", "Editor");
    for (int i = 0; i < 5; i++) {
      Served.collection(editor, "Listed " + i);
    }

    Answer part = editor.get(ALL + "?limit=2&offset=1").is(200);

    assertThat(part.json().findValuesAsText("name")).containsExactly("Listed 1", "Listed 2");
    assertThat(part.header("X-Total-Count")).contains("5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "offset=-1", "limit=", "limit=1.5"})
  void isNotListedInPartsThatMakeNoSense(String query) {
    admin.get(ALL + "?" + query).isProblem(400, query.startsWith("limit") ? "limit" : "offset");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'value_type':'TEXT_FIXED','fixed_value_text':'a\\"b'
          'value_type':'NUMBER_FIXED','fixed_value_number':9223372036854775807
          'value_type':'FLOAT_FIXED','fixed_value_float':2.50
          'value_type':'EPOCH_NOW'
          'value_type':'NUMBER_RANGE','range_start_number':10,'range_end_number':90
          'value_type':'FLOAT_RANGE','range_start_float':0.5,'range_end_float':2.5,'float_precision':3
          'value_type':'INCREMENT','start_number':1,'step_number':0.5,'reset_number':100,'randomization_percentage':15,'current_number':1
          'value_type':'DECREMENT','start_number':10,'step_number':1,'reset_number':null,'randomization_percentage':0,'current_number':10
          """,
      quoteCharacter = '`')
  void showsTheMembersOfAFieldsOwnTypeOnly(String members) {
    String type = members.split("'")[3];
    String collection = Served.collection(admin, "Of " + type);
    String sent = members.replaceAll(",'current_number':\\d+", "");
    String address = Served.field(admin, collection, "f", sent);

    assertThat(admin.get(address).is(200).text())
        .isEqualTo(
            "{'id':%s,'collection_id':%s,'collection_type':'Performance','field_name':'f',%s,"
                    .formatted(Served.id(address), Served.id(collection), members)
                    .replace('\'', '"')
                + "\"created_at\":\"2026-03-01T09:00:00Z\",\"updated_at\":\"2026-03-01T09:00:00Z\"}");
  }

  @Test
  void refusesAFieldForAllItsFaultsAtOnce() {
    String fields = Served.collection(admin, "Faulty") + "/fields";

    admin
        .post(
            fields,
            "{'collection_type':'Neither','field_name':'','value_type':'NUMBER_RANGE',"
                + "'range_start_number':9,'range_end_number':1,'step_number':1,'fied':2}")
        .isProblem(422, "does not belong to NUMBER_RANGE")
        .pointsAt("/collection_type", "/field_name", "/range_end_number", "/step_number", "/fied");
    admin
        .post(
            fields,
            "{'collection_type':'Performance','field_name':'f','value_type':'FLOAT_RANGE',"
                + "'range_start_float':2,'range_end_float':1,'float_precision':11}")
        .isProblem(422, "0 to 10")
        .pointsAt("/range_end_float", "/float_precision");
    admin
        .post(
            fields,
            "{'collection_type':'Performance','field_name':'f','value_type':'INCREMENT',"
                + "'start_number':5,'step_number':0,'reset_number':4,"
                + "'randomization_percentage':501,'current_number':3}")
        .isProblem(422, "is read only")
        .pointsAt("/step_number", "/reset_number", "/randomization_percentage", "/current_number");
    admin.post(fields, "{}").isProblem(422, "missing");
    admin
        .post(fields, "{'collection_type':'Performance','field_name':'f','value_type':'NOTHING'}")
        .isProblem(422, "TEXT_FIXED, NUMBER_FIXED")
        .pointsAt("/value_type");
  }

  @Test
  void keepsFieldNamesUniqueInEachHalf() {
    String collection = Served.collection(admin, "Halves");
    String json = "{'collection_type':'%s','field_name':'f','value_type':'EPOCH_NOW'}";

    admin.post(collection + "/fields", json.formatted("Performance")).is(201);
    admin.post(collection + "/fields", json.formatted("Configuration")).is(201);
    admin.post(collection + "/fields", json.formatted("Performance")).isProblem(409, "'f'");
  }

  @Test
  void computesFieldsFromOthersAndTakesNoneOfTheseAway() {
    String collection = Served.collection(admin, "Computed");
    String fields = collection + "/fields";
    String idle =
        Served.field(
            admin,
            collection,
            "idle",
            "'value_type':'NUMBER_RANGE','range_start_number':1,'range_end_number':8");
    String field =
        "{'collection_type':'Performance','field_name':'load','value_type':'EXPRESSION',"
            + "'expression':'%s'}";
    Answer made = admin.post(fields, field.formatted("(100/idle)")).is(201);
    assertThat(made.at("/expression")).isEqualTo("100 / idle");
    assertThat(made.at("/places")).isEqualTo("2");
    assertThat(made.at("/noise")).isEqualTo("0");
    String load = "/api/admin/fields/" + made.at("/id");

    admin
        .patch(load, "{'expression':'100 / (idle - 1)'}")
        .isProblem(422, "divides by 'idle - 1', which can be 0 (it lies from 0 to 7)")
        .pointsAt("/expression");
    admin
        .patch(load, "{'expression':'100 /'}")
        .isProblem(422, "column 6: expected a number")
        .pointsAt("/expression");
    admin
        .patch(load, "{'expression':'load + 1'}")
        .isProblem(422, "load -> load")
        .pointsAt("/expression");
    admin.patch(load, "{'places':11}").isProblem(422, "0 to 10").pointsAt("/places");
    admin
        .post(fields, field.replace("'load'", "'more'").formatted("idel * 2"))
        .isProblem(422, "reads 'idel', but there is no Performance field of that name")
        .pointsAt("/expression");
    admin
        .patch(idle, "{'range_start_number':0}")
        .isProblem(422, "the expression of 'load' divides by 'idle'");
    admin
        .patch(idle, "{'field_name':'free'}")
        .isProblem(409, "cannot be renamed: the expression of 'load' reads it");
    admin.delete(idle).isProblem(409, "cannot be deleted: the expression of 'load' reads it");
    admin.patch(load, "{'value_type':'NUMBER_FIXED','fixed_value_number':7}").is(200);
    admin.delete(idle).is(204);
  }

  @Test
  void mergesAPatchIntoAField() {
    String collection = Served.collection(admin, "Patched");
    String address =
        Served.field(
            admin,
            collection,
            "n",
            "'value_type':'INCREMENT','start_number':1,'step_number':1,'reset_number':3");

    Answer cleared = admin.patch(address, "{'reset_number':null}").is(200);
    assertThat(cleared.json().get("reset_number").isNull()).isTrue();
    assertThat(admin.patch(address, "{'step_number':2}").is(200).at("/start_number"))
        .isEqualTo("1");
    admin
        .patch(address, "{'step_number':0,'field_name':'','x':1,'range_end_number':3}")
        .isProblem(422, "does not belong to INCREMENT")
        .pointsAt("/step_number", "/field_name", "/x", "/range_end_number");
    admin.patch(address, "{'start_number':null}").isProblem(422, "null").pointsAt("/start_number");
    Answer turned = admin.patch(address, "{'value_type':'DECREMENT'}").is(200);
    assertThat(turned.at("/step_number")).isEqualTo("2");
    Answer other =
        admin.patch(address, "{'value_type':'NUMBER_FIXED','fixed_value_number':5}").is(200);
    assertThat(other.at("/fixed_value_number")).isEqualTo("5");
    assertThat(other.json().has("step_number")).isFalse();
    admin.delete(address).is(204);
    admin.get(address).isProblem(404, "there is no field");
  }
}
