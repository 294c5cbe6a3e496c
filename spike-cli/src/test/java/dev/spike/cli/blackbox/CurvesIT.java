package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.domain.feed.Feed;
import dev.spike.domain.feed.FeedBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Curves are the same at the same instant, by whichever way somebody comes by them. */
@ExtendWith(Nodes.class)
class CurvesIT {

  private static final long SEED = 20260301;
  private static final int WINDOWS = 4;
  private static final int POINTS = 2500;

  /** They change no more often than once a second, which is as exact as polls tell their time. */
  private static final Map<String, String> STEPS =
      new TreeMap<>(
          Map.of(
              "walk", "walk 0..1000 step 3 every 1s places 4",
              "held", "range 0..1000000000 hold 10s",
              "kept", "float 0..1 places 10 hold 1m",
              "list", "sequence 1 2.5 4 every 2s",
              "all", "expression walk + held / list - kept places 3"));

  private static final Map<String, String> CURVES =
      new TreeMap<>(
          Map.of(
              "sine", "sine 0..100 every 47m phase 3m noise 2.5",
              "saw", "sawtooth -5..5 every 13s places 6",
              "square", "square 1..2 every 90s noise 0.1",
              "triangle", "triangle 0..1000 every 7d places 0",
              "day", "daily Europe/Berlin 03:00=5 09:30=80 18:00=40 noise 1",
              "week", "weekly America/New_York mon-08:00=80 sat-00:00=5",
              "normal", "normal 50 deviation 5 min 40 max 60 places 3",
              "replay", "replay 0s=1 10s=5 30s=2.5 every 1m noise 0.01",
              "load", "expression if(sine > 50, sine / normal, day % 7) places 4 noise 0.5",
              "cost", "expression ceil(load * triangle) * 1.25"));

  abstract static class Contract {

    private final Nodes.Pair nodes;
    private final Caller admin;

    Contract(Nodes.Pair nodes) {
      this.nodes = nodes;
      admin = nodes.admin();
    }

    private OwnCollection collection(Map<String, String> rules, String seed) {
      OwnCollection own = OwnCollection.of(admin);
      StringBuilder fields = new StringBuilder();
      rules.forEach((name, rule) -> fields.append(",'%s':'%s'".formatted(name, rule)));
      String document = "{'name':'%s','seed':%s,'performance':{%s}}";
      String id =
          admin
              .post(
                  "/api/admin/collections/import",
                  document.formatted(own.name() + " curved", seed, fields.substring(1)))
              .is(201)
              .at("/id");
      return new OwnCollection(admin, own.machine(), own.name() + " curved", id);
    }

    private JsonNode preview(
        ServedJar node, OwnCollection own, Instant from, Instant to, String step) {
      String json = "{'collection_id':%s,'from':'%s','to':'%s','step':%s}";
      return admin
          .at(node)
          .post("/api/admin/preview", json.formatted(own.id(), from, to, step))
          .is(200)
          .json()
          .get("fields");
    }

    @Test
    void areTheSameByPreviewGenerateAndFeedOnEveryNode() {
      OwnCollection own = collection(CURVES, Long.toString(SEED));
      FeedBuilder builder = Feed.builder().seed(SEED);
      CURVES.forEach(builder::field);
      Feed feed = builder.build();
      SplittableRandom random = new SplittableRandom(7);
      for (int window = 0; window < WINDOWS; window++) {
        Instant from = Instant.ofEpochMilli(random.nextLong(3_000_000_000_000L));
        long millis = 1 + random.nextLong(3_600_000);
        Instant to = from.plusMillis(millis * POINTS);
        String step = BigDecimal.valueOf(millis, 3).toPlainString();

        JsonNode seen = preview(nodes.one(), own, from, to, step);

        assertThat(preview(nodes.other(), own, from, to, step)).isEqualTo(seen);
        List<String> rows = generated(own, from, millis);
        for (int i = 0; i < POINTS; i++) {
          Instant now = from.plusMillis(millis * i);
          String[] cells = rows.get(i + 1).split(",");
          for (int field = 0; field < seen.size(); field++) {
            String name = seen.get(field).get("field_name").textValue();
            BigDecimal value = seen.get(field).get("values").get(i).decimalValue();
            assertThat(feed.at(now).getDecimal(name))
                .as("%s at %s", name, now)
                .isEqualByComparingTo(value);
            assertThat(new BigDecimal(cells[field]))
                .as("%s at %s", name, now)
                .isEqualByComparingTo(value);
          }
        }
      }
    }

    private List<String> generated(OwnCollection own, Instant from, long millis) {
      String token = admin.headers().get("Authorization").substring("Bearer ".length());
      return JarShell.run(
              "generate",
              own.name(),
              "--start",
              from.toString(),
              "--every",
              millis + "ms",
              "--rows",
              Integer.toString(POINTS),
              "-q",
              "--server",
              nodes.other().address(),
              "--token",
              token)
          .ended(0)
          .out()
          .lines()
          .toList();
    }

    @Test
    void areTheSameByPollAndPreviewWithASeedAndWithoutOne() {
      for (String seed : List.of("7", "null")) {
        OwnCollection own = collection(STEPS, seed);
        for (ServedJar node : List.of(nodes.one(), nodes.other())) {
          JsonNode polled = own.at(node).poll().is(200).json();
          Instant at = Instant.ofEpochSecond(polled.get("generated_at_epoch").longValue());

          JsonNode seen = preview(nodes.one(), own, at, at.plusSeconds(1), "1");

          assertThat(seen).hasSize(STEPS.size());
          for (JsonNode field : seen) {
            String name = field.get("field_name").textValue();
            assertThat(polled.get("data").get(name).decimalValue())
                .as("%s at %s with seed %s", name, at, seed)
                .isEqualByComparingTo(field.get("values").get(0).decimalValue());
          }
        }
      }
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
