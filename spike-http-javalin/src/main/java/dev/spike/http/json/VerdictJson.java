package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Finding;
import dev.spike.domain.verdict.Judgement;
import dev.spike.domain.verdict.Outcome;
import dev.spike.domain.verdict.TestName;
import dev.spike.domain.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Verdicts. */
public final class VerdictJson {

  private static final int MILLIS = 3;
  private static final int PLACES = 4;
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(36_500).toSeconds());
  private static final List<String> COMPUTED =
      List.of("green", "precision", "recall", "median_delay_seconds");
  private static final Words WORDS =
      new Words(Map.of("beganAt", "began_at", "endedAt", "ended_at", "delay", "delay_seconds"));

  private VerdictJson() {}

  /** Writes a verdict that is kept. */
  public static ObjectNode write(Verdict verdict) {
    ObjectNode json =
        Json.object().put("id", verdict.id().number()).put("user_id", verdict.owner().number());
    json.setAll(write(verdict.judgement()));
    return json.put("created_at", verdict.createdAt().toString());
  }

  /** Writes a judgement, and what follows from it. */
  public static ObjectNode write(Judgement judgement) {
    ObjectNode json =
        Json.object()
            .put("test", judgement.test().text())
            .put("collection", judgement.collection().text())
            .put("began_at", judgement.beganAt().toString())
            .put("ended_at", judgement.endedAt().toString())
            .put("green", judgement.isGreen())
            .put("precision", share(judgement.precision()))
            .put("recall", share(judgement.recall()))
            .put(
                "median_delay_seconds",
                judgement.medianDelay().map(VerdictJson::seconds).orElse(null));
    ArrayNode findings = json.putArray("findings");
    judgement.findings().forEach(finding -> findings.add(write(finding)));
    return json;
  }

  private static ObjectNode write(Finding finding) {
    ObjectNode json =
        Json.object()
            .put("outcome", finding.outcome().toString())
            .put("spike", finding.spike().map(SpikeName::text).orElse(null))
            .put("alert", finding.alert().name());
    ObjectNode labels = json.putObject("labels");
    finding.alert().labels().forEach(labels::put);
    return json.put("delay_seconds", finding.delay().map(VerdictJson::seconds).orElse(null))
        .put("firings", finding.firings())
        .put("reason", finding.reason());
  }

  private static BigDecimal share(OptionalDouble share) {
    return share.isEmpty()
        ? null
        : BigDecimal.valueOf(share.getAsDouble())
            .setScale(PLACES, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), MILLIS);
  }

  /** Reads a judgement; what follows from it may stand there and is computed anew. */
  public static Judgement read(ObjectNode json) {
    Members members = new Members(json);
    members.leave(COMPUTED);
    Optional<TestName> test = members.required("test", Shape.text(TestName::new));
    Optional<CollectionName> collection =
        members.required("collection", Shape.text(CollectionName::new));
    Optional<Instant> began = members.required("began_at", Shape.instant());
    Optional<Instant> ended = members.required("ended_at", Shape.instant());
    Optional<List<Finding>> findings =
        members.required("findings", Shape.list(Shape.object(VerdictJson::finding)));
    Optional<Judgement> judgement =
        members.part(
            WORDS,
            () ->
                new Judgement(
                    test.orElseThrow(),
                    collection.orElseThrow(),
                    began.orElseThrow(),
                    ended.orElseThrow(),
                    findings.orElseThrow()),
            test,
            collection,
            began,
            ended,
            findings);
    return members.made(judgement::orElseThrow);
  }

  private static Finding finding(ObjectNode json) {
    Members members = new Members(json);
    Optional<Outcome> outcome = members.required("outcome", Shape.text(Outcome::parse));
    Optional<SpikeName> spike = members.nullable("spike", Shape.text(SpikeName::new));
    Optional<String> name = members.required("alert", Shape.text(text -> text));
    Optional<Map<String, String>> labels = members.optional("labels", VerdictJson.labels());
    Optional<Duration> delay = members.nullable("delay_seconds", VerdictJson::delay);
    Optional<Integer> firings = members.required("firings", Shape.small(number -> number));
    Optional<String> reason = members.required("reason", Shape.text(text -> text));
    Optional<Alert> alert =
        members.part("alert", () -> new Alert(name.orElse("-"), labels.orElse(Map.of())));
    Optional<Finding> finding =
        members.part(
            WORDS,
            () ->
                new Finding(
                    outcome.orElseThrow(),
                    spike,
                    alert.orElseThrow(),
                    delay,
                    firings.orElseThrow(),
                    reason.orElseThrow()),
            outcome,
            alert,
            firings,
            reason);
    return members.made(finding::orElseThrow);
  }

  /** The labels of an alert. */
  public static Shape<Map<String, String>> labels() {
    Shape<List<Map.Entry<String, String>>> all =
        Shape.byName((name, value) -> Map.entry(name, Shape.text(text -> text).of(value)));
    return json -> {
      Map<String, String> labels = new TreeMap<>();
      all.of(json).forEach(label -> labels.put(label.getKey(), label.getValue()));
      return labels;
    };
  }

  private static Duration delay(JsonNode json) {
    BigDecimal seconds = Shape.number().of(json);
    if (seconds.abs().compareTo(LONGEST) > 0) {
      throw new Refusal(Refusal.Kind.INVALID, "no alert takes so long");
    }
    return Duration.ofMillis(seconds.movePointRight(MILLIS).longValue());
  }
}
