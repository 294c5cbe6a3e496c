package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.collection.NewField;
import dev.spike.domain.Refusal;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields within documents, as they are read: one by one, or by their names. */
final class DocumentFields {

  private static final String RULE = "rule";
  private static final Set<String> MEMBERS =
      Set.of("collection_type", "field_name", "value_type", RULE);

  private DocumentFields() {}

  /** Fields one by one. Where one is not such a field at all, it is said how they are written. */
  static Shape<List<NewField>> list(String map) {
    Shape<List<NewField>> list = Shape.list(Shape.object(DocumentFields::field));
    return json -> {
      if (!json.isArray()) {
        throw new Refusal(Refusal.Kind.INVALID, writtenAs(map));
      }
      for (int i = 0; i < json.size(); i++) {
        if (!isField(json.get(i))) {
          throw Refusal.invalid(Integer.toString(i), writtenAs(map));
        }
      }
      return list.of(json);
    };
  }

  private static boolean isField(JsonNode json) {
    return json.isObject()
        && (json.isEmpty()
            || json.properties().stream().anyMatch(it -> MEMBERS.contains(it.getKey())));
  }

  private static String writtenAs(String map) {
    return "fields are written by their names, as in " + map + ": {cpu: range 10..90}";
  }

  private static NewField field(ObjectNode json) {
    Members members = new Members(json);
    Optional<CollectionType> type = members.required("collection_type", FieldJson.TYPE);
    Optional<FieldName> name = members.required("field_name", FieldJson.NAME);
    Optional<Rule> rule =
        json.has(RULE) ? members.required(RULE, Shape.text(Rule::parse)) : FieldJson.rule(members);
    return members.made(
        () -> new NewField(type.orElseThrow(), name.orElseThrow(), rule.orElseThrow()));
  }

  /** Fields of one half by their names. */
  static Shape<List<NewField>> of(CollectionType type, String map) {
    Shape<Rule> members = Shape.object(DocumentFields::rule);
    Shape<List<NewField>> byName =
        Shape.byName(
            (name, json) -> {
              FieldName named = new FieldName(name);
              boolean isReadable = json.isTextual() || json.isObject();
              if (!isReadable) {
                throw new Refusal(
                    Refusal.Kind.INVALID,
                    "a rule is needed here, such as 'range 10..90', 'number 42' or 'text on'");
              }
              Rule rule = json.isTextual() ? Rule.parse(json.textValue()) : members.of(json);
              return new NewField(type, named, rule);
            });
    return json -> {
      if (!json.isObject()) {
        throw new Refusal(Refusal.Kind.INVALID, writtenAs(map));
      }
      return byName.of(json);
    };
  }

  private static Rule rule(ObjectNode json) {
    Members members = new Members(json);
    Optional<Rule> rule = FieldJson.rule(members);
    return members.made(rule::orElseThrow);
  }
}
