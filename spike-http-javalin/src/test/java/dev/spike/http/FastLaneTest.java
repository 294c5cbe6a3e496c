package dev.spike.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain polls are answered past the routes; nobody must be able to tell. */
class FastLaneTest {

  private static Served served;
  private static Client machine;

  @BeforeAll
  static void serve() {
    served = new Served();
    machine = served.machine(served.admin);
    String router = Served.collection(served.admin, "Router");
    Served.field(served.admin, router, "t", "'value_type':'TEXT_FIXED','fixed_value_text':'x'");
    Served.collection(served.admin, "Empty one");
  }

  @AfterAll
  static void close() {
    served.close();
  }

  /** The second spelling is as good, but so odd that it takes the way through the routes. */
  @ParameterizedTest
  @CsvSource({
    "Router/performance, %52outer/performance, 200",
    "Router/PERFORMANCE, %52outer/PERFORMANCE, 200",
    "Router/configuration, %52outer/configuration, 404",
    "Router/neither, %52outer/neither, 400",
    "Router/gr%C3%B6%C3%9Fe, %52outer/gr%C3%B6%C3%9Fe, 400",
    "Empty%20one/performance, %45mpty%20one/performance, 400",
    "Nothing/performance, %4Eothing/performance, 403",
    "Gr%C3%B6%C3%9Fe/performance, %47r%C3%B6%C3%9Fe/performance, 403",
    "metrics/performance, %6Detrics/performance, 403"
  })
  void answersLikeTheRoute(String plain, String odd, int status) {
    assertAlike(machine, plain, odd, status);
    assertAlike(served.anybody, plain, odd, 401);
    assertAlike(served.anybody.bearing("spk_" + "x".repeat(43)), plain, odd, 401);
  }

  private static void assertAlike(Client client, String plain, String odd, int status) {
    Answer fast = client.get("/api/data/" + plain);
    Answer routed = client.get("/api/data/" + odd);

    assertThat(fast.is(status).text().replaceAll("\\d{9,}", "now"))
        .isEqualTo(routed.is(status).text().replaceAll("\\d{9,}", "now"));
    assertThat(headers(fast)).isEqualTo(headers(routed));
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    headers.keySet().removeAll(Set.of("date", "content-length"));
    return headers;
  }

  @Test
  void leavesWhatIsNoPollToTheRoutes() {
    machine.get("/api/data/Router").isProblem(404, "nothing at this address");
    machine.get("/api/data/Router/").isProblem(404, "nothing at this address");
    machine.get("/api/data/Router/performance/more").isProblem(404, "nothing at this address");
    machine.delete("/api/data/Router/performance").isProblem(405, "GET");
    machine.with("Accept", "text/html").get("/api/data/Router/performance").isProblem(406, "json");
    machine.with("Accept", ";").get("/api/data/Router/performance").isProblem(406, "json");
    Answer csv = machine.with("Accept", "text/csv").get("/api/data/Router/performance").is(200);
    assertThat(csv.text()).matches("generated_at_epoch,t\n\\d+,x\n");
    machine.get("/api/data/Router/performance?count=2").isProblem(400, "count");
  }
}
