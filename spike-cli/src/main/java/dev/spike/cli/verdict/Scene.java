package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.verdict.Alert;
import dev.spike.domain.verdict.Expectation;
import dev.spike.http.json.Members;
import dev.spike.http.json.Shape;
import dev.spike.http.json.SpikeJson;
import dev.spike.http.json.VerdictJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A spike of a scenario, and what alerts have to do about it.
 *
 * @param timing when it is made and what it sets; one that is planned already is waited for if
 *     empty
 */
record Scene(
    SpikeName name, Optional<Timing> timing, List<Expectation> expected, List<Alert> silent) {

  private static final String FAULTS = "faults";

  Scene {
    expected = List.copyOf(expected);
    silent = List.copyOf(silent);
  }

  /**
   * When a spike is made, and what it does.
   *
   * @param starts how long after the beginning of the play
   * @param set the rules of fields, by their names
   * @param flaws what goes wrong
   */
  record Timing(Duration starts, Duration lasts, Map<String, String> set, Flaws flaws) {}

  static Scene of(ObjectNode json) {
    Members members = new Members(json);
    Optional<SpikeName> name = members.required("spike", Shape.text(SpikeName::new));
    boolean isMade = json.has("starts") || json.has("lasts") || json.has("set") || json.has(FAULTS);
    Optional<Timing> timing = isMade ? timing(members) : Optional.empty();
    Optional<List<Expectation>> expected =
        members.optional("expect", Shape.list(Shape.object(Scene::expectation)));
    Optional<List<Alert>> silent = members.optional("silent", Shape.list(Shape.text(Alert::named)));
    members.check(
        hasAny(json.path("expect")) || hasAny(json.path("silent")),
        "",
        "say which alert is expected, or has to be silent");
    return members.made(
        () ->
            new Scene(
                name.orElseThrow(), timing, expected.orElse(List.of()), silent.orElse(List.of())));
  }

  private static boolean hasAny(JsonNode list) {
    return !list.isMissingNode() && !(list.isArray() && list.isEmpty());
  }

  private static Optional<Timing> timing(Members members) {
    Optional<Duration> starts = members.required("starts", Shape.text(Scenario::length));
    Optional<Duration> lasts = members.required("lasts", Shape.text(Scenario::some));
    Optional<Map<String, String>> set = members.optional("set", Scene::rules);
    Optional<Flaws> flaws = members.optional(FAULTS, SpikeJson.FLAWS);
    members.check(members.has("set") || members.has(FAULTS), "set", "set is missing, or faults");
    return starts.flatMap(
        start ->
            lasts.map(
                last -> new Timing(start, last, set.orElse(Map.of()), flaws.orElse(Flaws.NONE))));
  }

  private static Map<String, String> rules(JsonNode json) {
    Map<String, String> rules = new LinkedHashMap<>();
    Shape.byName((field, rule) -> Map.entry(field, rule(rule)))
        .of(json)
        .forEach(each -> rules.put(each.getKey(), each.getValue()));
    return rules;
  }

  private static String rule(JsonNode json) {
    return Shape.text(text -> text).of(json);
  }

  private static Expectation expectation(ObjectNode json) {
    Members members = new Members(json);
    Optional<String> name = members.required("alert", Shape.text(text -> Alert.named(text).name()));
    Optional<Map<String, String>> labels = members.optional("labels", VerdictJson.labels());
    Optional<Duration> fires = members.required("fires_within", Shape.text(Scenario::some));
    Optional<Duration> resolves = members.optional("resolves_within", Shape.text(Scenario::some));
    return members.made(
        () ->
            new Expectation(
                new Alert(name.orElseThrow(), labels.orElse(Map.of())),
                fires.orElseThrow(),
                resolves));
  }
}
