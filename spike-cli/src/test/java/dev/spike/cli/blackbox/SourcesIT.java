package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.imports.postgresql.SftpServer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The servers that files are fetched from. */
@ExtendWith(Nodes.class)
class SourcesIT {

  private static final String SOURCES = "/api/sources";

  abstract static class Contract {

    private final Caller admin;
    private final Depot depot;
    private final String name = OwnProject.newName();

    Contract(Nodes.Pair nodes) {
      admin = nodes.admin();
      depot = nodes.depot();
    }

    private Reply create() {
      Depot.write(depot.remote().resolve(name).resolve("a.csv"), "id\n");
      Depot.write(depot.remote().resolve(name).resolve("b.csv"), "id\n");
      return OwnProject.source(admin, name, depot.sftp().port());
    }

    private Reply test(Reply source) {
      return admin.post(source.location() + "/test", "").is(200);
    }

    @Test
    void createAnswersTheSourceWithItsPasswordHidden() {
      Reply made = create();

      assertThat(made.location()).isEqualTo(SOURCES + "/" + made.at("/id"));
      assertThat(made.names(""))
          .containsExactlyInAnyOrder(
              "id",
              "name",
              "description",
              "host",
              "port",
              "username",
              "password",
              "key_path",
              "host_key",
              "remote_path",
              "created_at",
              "updated_at");
      assertThat(made.at("/password")).isEqualTo("***");
      assertThat(made.json().get("host_key").isNull()).isTrue();
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
      Reply made =
          admin
              .post(
                  SOURCES,
                  "{'name':'%s','host':'sftp.example.org','username':'me'}".formatted(name))
              .is(201);

      assertThat(made.json().get("port").intValue()).isEqualTo(22);
      assertThat(made.at("/remote_path")).isEqualTo("/");
      assertThat(made.json().get("password").isNull()).isTrue();
    }

    @Test
    void getAndListAnswerWhatCreateAnswered() {
      Reply made = create();

      assertThat(admin.get(made.location()).is(200).json()).isEqualTo(made.json());
      Reply all = admin.get(SOURCES + "?limit=1000").is(200);
      assertThat(all.json()).contains(made.json());
      assertThat(all.header("X-Total-Count")).contains(Integer.toString(all.json().size()));
    }

    @Test
    void putChangesOnlyWhatIsSent() {
      Reply made = create();

      Reply changed =
          admin.put(made.location(), "{'remote_path':'/elsewhere','password':'***'}").is(200);

      assertThat(changed.at("/remote_path")).isEqualTo("/elsewhere");
      assertThat(changed.at("/password")).isEqualTo("***");
      assertThat(changed.at("/host")).isEqualTo("localhost");
    }

    @Test
    void aPasswordDoesNotFollowToAnotherServer() {
      Reply made = create();

      admin.put(made.location(), "{'host':'sftp.example.org'}").refuses("/password");
      admin.put(made.location(), "{'host':'sftp.example.org','password':'another one'}").is(200);
    }

    @Test
    void deleteRemovesItUnlessAProjectUsesIt() {
      Reply made = create();
      OwnProject project = OwnProject.of(admin, depot);
      String used = admin.get("/api/projects/" + project.name()).at("/source_id");

      admin.delete(made.location()).is(204);

      admin.get(made.location()).isProblem(404);
      assertThat(admin.delete(SOURCES + "/" + used).isProblem(409).at("/detail"))
          .contains(project.name());
    }

    @Test
    void whatIsWrongIsToldAllAtOnce() {
      admin
          .post(SOURCES, "{'name':'%s','host':'a b','username':'','port':0}".formatted(name))
          .refuses("/host", "/port", "/username");
      create();
      admin
          .post(SOURCES, "{'name':'%s','host':'h','username':'me'}".formatted(name))
          .isProblem(409);
    }

    @Test
    void testCountsTheFilesAndPinsTheKeyOfTheServer() {
      Reply made = create();

      Reply tested = test(made);

      assertThat(tested.names("")).containsExactlyInAnyOrder("success", "message", "file_count");
      assertThat(tested.json().get("success").booleanValue()).isTrue();
      assertThat(tested.json().get("file_count").intValue()).isEqualTo(2);
      assertThat(admin.get(made.location()).at("/host_key")).startsWith("ssh-rsa AAAA");
    }

    @Test
    void aServerWithAnotherKeyThanBeforeIsNotTrusted() {
      Reply made = create();
      test(made);
      try (SftpServer other = new SftpServer(depot.remote(), SftpServer.key())) {
        String moved = "{'port':%d,'password':'%s'}".formatted(other.port(), SftpServer.PASSWORD);
        String pinned = admin.get(made.location()).at("/host_key");
        admin.put(made.location(), moved).is(200);
        admin.put(made.location(), "{'host_key':'%s'}".formatted(pinned)).is(200);

        Reply tested = test(made);

        assertThat(tested.json().get("success").booleanValue()).isFalse();
        assertThat(tested.at("/message")).contains("has another host key than before");
        assertThat(tested.json().get("file_count").isNull()).isTrue();
      }
    }

    @Test
    void testTellsThatThePasswordIsWrongWithoutSayingIt() {
      Reply made = create();
      admin.put(made.location(), "{'password':'not the right one'}").is(200);

      Reply tested = test(made);

      assertThat(tested.json().get("success").booleanValue()).isFalse();
      assertThat(tested.at("/message"))
          .contains("it accepts neither password nor key")
          .doesNotContain("not the right one");
    }
  }

  @Nested
  class OnPostgres extends Contract {

    OnPostgres(Nodes.OnPostgres nodes) {
      super(nodes);
    }
  }

  @Nested
  class OnSqlite extends Contract {

    OnSqlite(Nodes.OnSqlite nodes) {
      super(nodes);
    }
  }
}
