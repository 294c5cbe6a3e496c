package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyCommandsIT {

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
    places.both("collections", "create", "Router").ended(0);
    places.both("fields", "add", "Router", "cpu", "number 42").ended(0);
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @Test
  void makeKeysThatOpenWhatTheyReach() {
    Said made =
        places.there("keys", "create", "poller", "--collection", "Router", "--type", "performance");
    String key = made.ended(0).out().strip();

    assertThat(made.err()).isEqualTo("Made the API key 'poller', which is shown only now.\n");
    Caller machine = places.service().anybody().with("X-API-Key", key);
    machine.get("/api/data/Router/performance").is(200);
    machine.get("/api/data/Router/configuration").is(403);
    String begin = key.substring(0, 12);
    assertThat(places.onOneDatabase("keys", "list").ended(0).out().lines())
        .anyMatch(line -> line.contains(begin + "…  active  Router (Performance)"));
    assertThat(places.there("keys", "revoke", key, "--yes").ended(0).out())
        .isEqualTo("Revoked the API key 'poller' (" + begin + "…).\n");
    machine.get("/api/data/Router/performance").is(401);
    places.there("keys", "delete", begin, "--yes").ended(0);
    places.here("keys", "create", "poller").ended(0);
  }

  @Test
  void sayTheSameAtBothPlaces() {
    String id =
        member(
            places
                .both(
                    "keys",
                    "create",
                    "ci",
                    "--expires",
                    "2999-01-01",
                    "--scope",
                    "data:read",
                    "--scope",
                    "imports:run",
                    "-o",
                    "json")
                .ended(0),
            "id");

    places.both("keys", "revoke", id, "--yes", "-o", "json").ended(0);
    for (String format : new String[] {"table", "json", "yaml", "csv"}) {
      assertThat(places.onOneDatabase("keys", "list", "-o", format).ended(0).out())
          .contains("ci")
          .contains("revoked");
    }
    assertThat(places.both("keys", "delete", id).complaint(2)).contains("needs --yes");
    places.both("keys", "delete", id, "--yes", "-o", "json").ended(0);
    assertThat(places.both("keys", "delete", id, "--yes").complaint(3)).contains("API key " + id);
  }

  @Test
  void prepareAKeyForPrometheus() {
    String[] create = {"keys", "create", "p", "--for", "prometheus", "--collection", "Router"};

    String there = places.there(create).ended(0).out();
    String here = places.here(create).ended(0).out();

    assertThat(there)
        .matches("(?s)# With the API key \"p\", which is shown only now: spk_.{43}\n.*")
        .contains("\nscrape_configs:\n  - job_name: \"spike Router\"\n")
        .contains("metrics_path: \"/api/metrics/Router\"\n", "credentials: spk_")
        .contains("targets: [\"127.0.0.1:" + places.service().port() + "\"]");
    assertThat(here).contains("targets: [\"127.0.0.1:8088\"]");
    String all = places.there("keys", "create", "all", "--for", "prometheus").ended(0).out();
    assertThat(all).contains("spike Router");
    places.here("keys", "create", "all", "--for", "prometheus", "-o", "json").ended(0);
    assertThat(places.both("keys", "create", "p", "--for", "x").complaint(2))
        .contains("prometheus");
    assertThat(
            places
                .both("keys", "create", "p", "--for", "prometheus", "--scope", "imports:run")
                .complaint(2))
        .contains("data:read");
  }

  @Test
  void complainOnOneLineAndRepeatNoKey() {
    String key = "spk_0123456789012345678901234567890123456789012";

    places.both("keys", "revoke", key, "--yes").complaint(3);
    assertThat(places.here("keys", "revoke", key, "--yes").complaint(3))
        .startsWith("spike: there is no API key that begins with 'spk_01234567'");
    assertThat(places.both("keys", "create", "x", "--expires", "soon").complaint(2))
        .contains("a time is written like now");
    assertThat(places.both("keys", "create", "x", "--expires", "2001-01-01").complaint(2))
        .contains("a key must expire in the future");
    assertThat(places.both("keys", "create", "x", "--scope", "all").complaint(2))
        .contains("data:read or imports:run");
    assertThat(places.both("keys", "create", "x", "--collection", "Ruter").complaint(3))
        .endsWith("did you mean 'Router'?");
    assertThat(places.both("keys", "create", "x", "--type", "no").complaint(2)).contains("'no'");
  }

  @Test
  void readTimesUntilTheEnd() {
    Said made = places.here("keys", "create", "short", "--expires", "12h", "-o", "json");

    assertThat(member(made.ended(0), "expires_at")).matches("\\S+:\\d\\dZ");
    places.there("keys", "create", "short").ended(0);
  }

  @Test
  void readTimesByTheClocksOfAZone() {
    String[] create = {
      "keys",
      "create",
      "local",
      "--expires",
      "2999-01-01 09:00",
      "--zone",
      "Europe/Berlin",
      "-o",
      "json"
    };

    assertThat(member(places.both(create).ended(0), "expires_at"))
        .isEqualTo("2999-01-01T08:00:00Z");
  }

  private static String member(Said said, String name) {
    try {
      JsonNode json = new ObjectMapper().readTree(said.out());
      return json.path(name).asText();
    } catch (IOException e) {
      throw new AssertionError(said.out(), e);
    }
  }
}
