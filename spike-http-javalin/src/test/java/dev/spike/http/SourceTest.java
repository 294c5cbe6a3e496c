package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {

  private static final String ALL = "/api/sources";

  private static Served served;
  private static Imported imported;

  @BeforeAll
  static void serve() {
    served = new Served();
    imported = Imported.at(served);
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void isMadeReadChangedAndDeletedWithoutItsPassword() {
    Answer made =
        served.admin.post(
            ALL, "{'name':'one','host':'h','username':'me','password':'s3cr3t-word'}");
    String address = made.is(201).header("Location").orElseThrow();

    JsonNode json = made.json();
    assertThat(json.get("port").intValue()).isEqualTo(22);
    assertThat(made.at("/remote_path")).isEqualTo("/");
    assertThat(made.at("/password")).isEqualTo("***");
    assertThat(json.get("key_path").isNull()).isTrue();
    assertThat(json.get("host_key").isNull()).isTrue();
    assertThat(made.text()).doesNotContain("s3cr3t-word");
    Answer changed =
        served
            .admin
            .put(address, "{'remote_path':'/out','key_path':'id','password':'***'}")
            .is(200);
    assertThat(changed.at("/remote_path")).isEqualTo("/out");
    assertThat(changed.at("/password")).isEqualTo("***");
    assertThat(served.admin.get(address).is(200).text()).isEqualTo(changed.text());
    Answer cleared = served.admin.put(address, "{'password':null,'key_path':null}").is(200);
    assertThat(cleared.json().get("password").isNull()).isTrue();
    assertThat(cleared.header("ETag")).contains("\"3\"");
    served.admin.with("If-Match", "\"2\"").delete(address).is(412);
    served.admin.delete(address).is(204);
    served.admin.get(address).isProblem(404, "there is no source");
  }

  @Test
  void isTestedAndItsKeyPinned() {
    String address = ALL + "/" + imported.source("tested");

    Answer tested = served.admin.post(address + "/test", "").is(200);

    assertThat(tested.text())
        .isEqualTo("{\"success\":true,\"message\":\"there are 1 files\",\"file_count\":1}");
    assertThat(served.admin.get(address).at("/host_key")).startsWith("ssh-ed25519 ");
    served.admin.put(address, "{'host_key':'ssh-ed25519 BBBBC3NzaC1lZDI1NTE5'}").is(200);
    Answer failed = served.admin.post(address + "/test", "").is(200);
    assertThat(failed.json().get("success").booleanValue()).isFalse();
    assertThat(failed.at("/message")).contains("another key");
    assertThat(failed.json().get("file_count").isNull()).isTrue();
  }

  @Test
  void needsItsPasswordAgainElsewhere() {
    String address = ALL + "/" + imported.source("moving");

    for (String change : new String[] {"'host':'other'", "'port':2222", "'username':'you'"}) {
      served
          .admin
          .put(address, "{" + change + "}")
          .isProblem(422, "the password must be given again")
          .pointsAt("/password");
    }
    served.admin.put(address, "{'host':'other','password':'another'}").is(200);
  }

  @Test
  void hasANameOfItsOwnAndStaysWhileItIsUsed() {
    imported.project("user");

    served.admin.post(ALL, "{'name':'user','host':'h','username':'me'}").isProblem(409, "'user'");
    String used = served.admin.get("/api/projects/user").is(200).at("/source_id");
    served.admin.delete(ALL + "/" + used).isProblem(409, "the project 'user' uses");
    assertThat(served.admin.get(ALL + "?limit=1").is(200).json()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                      | /name,/host,/username
          {'name':1,'host':2,'username':3}                        | /name,/host,/username
          {'name':'a','host':'a b','username':' ','port':0}       | /host,/username,/port
          {'name':'a','host':'h','username':'u','port':65536}     | /port
          {'name':'a','host':'h','username':'u','port':22.5}      | /port
          {'name':'a','host':'h','username':'u','port':99999999999999} | /port
          {'name':'a','host':'h','username':'u','port':null}      | /port
          {'name':'a','host':'h','username':'u','port':'22'}      | /port
          {'name':'a','host':'h','username':'u','remote_path':'out'} | /remote_path
          {'name':'a','host':'h','username':'u','host_key':'x'}   | /host_key
          {'name':'a','host':'h','username':'u','password':1}     | /password
          {'name':'a','host':'h','username':'u','password':'***'} | /password
          {'name':'a','host':'h','username':'u\\ud800'}           | /username
          {'name':'a','host':'h','username':'u','key_path':'k\\u0000'} | /key_path
          {'name':'a','host':'h','username':'u','passwort':'s3cr3t-word'} | /passwort
          """)
  void isRefusedWithAllItsFaultsAndNoSecret(String json, String pointers) {
    Answer refused = served.admin.post(ALL, json).is(422);

    refused.pointsAt(pointers.split(","));
    assertThat(refused.text()).doesNotContain("s3cr3t-word");
  }
}
