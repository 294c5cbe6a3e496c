package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpikeHttpTest {

  private static Served served;

  @BeforeAll
  static void serve() {
    served = new Served();
  }

  @AfterAll
  static void close() {
    served.close();
  }

  @Test
  void isHealthy() {
    Answer answer = served.anybody.get("/api/health").is(200);

    assertThat(answer.text())
        .isEqualTo(
            "{\"status\":\"healthy\",\"service\":\"spike\",\"version\":\"1.2.3\",\"scheduler\":\"down\"}");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void givesDataToWhoHasAKey() {
    String router = Served.collection(served.admin, "Router");
    Served.field(
        served.admin, router, "cpu", "'value_type':'NUMBER_FIXED','fixed_value_number':26");
    Served.field(
        served.admin,
        router,
        "n",
        "'value_type':'INCREMENT','start_number':0.1,'step_number':0.1,'reset_number':0.3");
    Client machine = served.machine(served.admin);

    assertThat(machine.get("/api/data/Router/performance").is(200).text())
        .isEqualTo(
            "{\"collection\":\"Router\",\"type\":\"Performance\",\"generated_at_epoch\":1772355600,"
                + "\"data\":{\"cpu\":26,\"n\":0.1}}");
    assertThat(machine.get("/api/data/Router/PERFORMANCE").at("/data/n")).isEqualTo("0.2");
  }

  @Test
  void answersHeadAsItWouldAnswerGet() {
    Served.collection(served.admin, "Seen");
    String list = "/api/admin/collections?limit=1";

    Answer head = served.admin.send("HEAD", list, "").is(200);
    Answer get = served.admin.get(list);

    assertThat(head.text()).isEmpty();
    assertThat(head.header("X-Total-Count")).isEqualTo(get.header("X-Total-Count"));
    assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
    served.anybody.send("HEAD", list, "").is(401);
    served.admin.send("HEAD", "/api/admin/collections/999999999", "").is(404);
    served.admin.send("HEAD", "/api/auth/login", "").is(405);
    served.anybody.send("HEAD", "/api/health", "").is(200);
  }
}
