package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.value.Rule;
import dev.spike.http.json.Json;
import dev.spike.http.json.RuleJson;
import java.time.Instant;
import java.util.Optional;

/**
 * The spike that a preview is about, if it is about one.
 *
 * @param known the spike that there is
 * @param spike what is said of it, in the terms of the contract
 */
record Trial(
    JsonNode collection,
    Optional<SpikeFacts> known,
    Optional<ObjectNode> spike,
    Optional<Changes> changes,
    Optional<Instant> start,
    Optional<Instant> end) {

  /** A preview of this, in the terms of the contract. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    json.set("collection_id", collection.get("id"));
    known.ifPresent(facts -> json.put("spike_id", facts.id()));
    spike.ifPresent(members -> json.set("spike", members));
    return json;
  }

  /** What a field yields without the spike. */
  Optional<Rule> before(String field) {
    return in(collection.path("fields"), field);
  }

  /** What a field yields under it, if that is something else. */
  Optional<Rule> under(String field) {
    Optional<Rule> under =
        changes
            .flatMap(wanted -> wanted.rule(field))
            .or(() -> known.flatMap(facts -> in(facts.json().path("spike_fields"), field)));
    return under.filter(rule -> !before(field).equals(Optional.of(rule)));
  }

  private static Optional<Rule> in(JsonNode fields, String name) {
    for (JsonNode field : fields) {
      if (Changes.isPerformance(field) && field.path("field_name").asText().equals(name)) {
        return Optional.of(RuleJson.of(field));
      }
    }
    return Optional.empty();
  }
}
