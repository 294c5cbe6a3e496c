package dev.spike.cli.spikes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.cli.console.Nearest;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.ValueType;
import dev.spike.http.json.Json;
import dev.spike.http.json.RuleJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a spike changes about fields: each is written as {@code FIELD=RULE}. */
public final class Changes {

  private static final String NAME = "field_name";

  private final String idMember;
  private final Map<String, JsonNode> fields;
  private final List<String> editable;
  private final Map<String, Rule> rules;

  private Changes(String idMember, JsonNode owner) {
    this.idMember = idMember;
    fields = new LinkedHashMap<>();
    editable = new ArrayList<>();
    rules = new LinkedHashMap<>();
    for (JsonNode field : owner) {
      String name = field.path(NAME).asText();
      if (isPerformance(field) || !fields.containsKey(name)) {
        fields.put(name, field);
      }
      if (isEditable(field)) {
        editable.add(name);
      }
    }
  }

  /** Changes of what a collection yields. */
  public static Changes of(JsonNode collection, List<String> lines) {
    return new Changes("id", collection.path("fields")).with(lines);
  }

  /** Changes of what a spike yields. */
  static Changes of(SpikeFacts spike, List<String> lines) {
    return new Changes("original_field_id", spike.json().path("spike_fields")).with(lines);
  }

  private Changes with(List<String> lines) {
    lines.forEach(this::read);
    return this;
  }

  static boolean isPerformance(JsonNode field) {
    return field.path("collection_type").asText().equals(CollectionType.PERFORMANCE.toString());
  }

  private static boolean isEditable(JsonNode field) {
    return isPerformance(field) && ValueType.valueOf(field.path("value_type").asText()).isNumeric();
  }

  private void read(String line) {
    int equals = equals(line);
    String name = line.substring(0, equals);
    JsonNode field = field(name);
    Rule present = RuleJson.of(field);
    Rule rule = rule(name, line.substring(equals + 1), present);
    if (rule.type() != present.type()) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "a spike keeps the kind of a rule: %s is '%s', so it cannot be '%s'",
              Texts.shown(name), present, rule));
    }
    if (rules.put(name, rule) != null) {
      throw new Refusal(Refusal.Kind.INVALID, "the field " + Texts.shown(name) + " is set twice");
    }
  }

  /** The sign between name and rule: names may have such signs too. */
  private int equals(String line) {
    int first = line.indexOf('=');
    if (first < 1) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "what a spike sets is written like cpu='range 95..99', not " + Texts.shown(line));
    }
    for (int at = first; at > 0; at = line.indexOf('=', at + 1)) {
      if (fields.containsKey(line.substring(0, at))) {
        return at;
      }
    }
    return first;
  }

  private JsonNode field(String name) {
    Optional<JsonNode> field = Optional.ofNullable(fields.get(name));
    if (field.isPresent() && isEditable(field.get())) {
      return field.get();
    }
    String advice = Nearest.advice(name, editable, choice());
    throw field.isPresent()
        ? new Refusal(
            Refusal.Kind.INVALID,
            Texts.sentence(
                "the field %s is a %s field of type %s, and spikes change numeric Performance"
                    + " fields only; %s",
                Texts.shown(name),
                field.get().path("collection_type").asText(),
                field.get().path("value_type").asText(),
                advice))
        : new Refusal(
            Refusal.Kind.MISSING, "there is no field " + Texts.shown(name) + "; " + advice);
  }

  private String choice() {
    return editable.isEmpty()
        ? "there are none here"
        : "those are " + Texts.shown(String.join(", ", editable));
  }

  private static Rule rule(String name, String notation, Rule present) {
    try {
      return Rule.parseChange(notation, 0, present);
    } catch (Refusal refusal) {
      throw new Refusal(
          refusal.kind(), "in the rule of " + Texts.shown(name) + ", " + refusal.getMessage());
    }
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The rule that a field is given. */
  Optional<Rule> rule(String field) {
    return Optional.ofNullable(rules.get(field));
  }

  /** The changes in the terms of the contract. */
  public ArrayNode json() {
    ArrayNode list = Json.list();
    rules.forEach(
        (name, rule) -> {
          ObjectNode change = list.addObject();
          change.set("original_field_id", fields.get(name).get(idMember));
          RuleJson.write(rule, change);
        });
    return list;
  }
}
