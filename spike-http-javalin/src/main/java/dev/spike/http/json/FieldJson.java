package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.RuleChange;
import dev.spike.application.collection.FieldChange;
import dev.spike.application.collection.FieldDetails;
import dev.spike.application.collection.NewField;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.ValueType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fields of collections. */
public final class FieldJson {

  static final Shape<CollectionType> TYPE = Shape.text(CollectionType::parse);
  static final Shape<FieldName> NAME = Shape.text(FieldName::new);
  static final Shape<ValueType> VALUE_TYPE = Shape.text(FieldJson::valueType);

  private FieldJson() {}

  /** Writes a field. */
  public static ObjectNode write(FieldDetails details) {
    Field field = details.stored().field();
    ObjectNode json =
        Json.object()
            .put("id", field.id().number())
            .put("collection_id", details.collection().number());
    write(field, json);
    RuleJson.writeCurrent(details.current().map(CounterState::next), json);
    return json.put("created_at", details.stored().stamp().createdAt().toString())
        .put("updated_at", details.stored().stamp().updatedAt().toString());
  }

  /** Writes what a field of a collection and its copy in a spike have in common. */
  static void write(Field field, ObjectNode into) {
    into.put("collection_type", field.type().toString())
        .put("field_name", field.name().text())
        .put("value_type", field.rule().type().name());
    RuleJson.write(field.rule(), into);
  }

  /** Reads a field that a collection shall have. */
  public static NewField newField(ObjectNode json) {
    Members members = new Members(json);
    Optional<CollectionType> type = members.required("collection_type", TYPE);
    Optional<FieldName> name = members.required("field_name", NAME);
    Optional<Rule> rule = rule(members);
    return members.made(
        () -> new NewField(type.orElseThrow(), name.orElseThrow(), rule.orElseThrow()));
  }

  static Optional<Rule> rule(Members members) {
    members.refuse(ReadOnly.CURRENT, ReadOnly.REASON);
    Optional<ValueType> type = members.required("value_type", VALUE_TYPE);
    if (type.isEmpty()) {
      members.leave(RuleMembers.ALL);
    }
    return type.flatMap(known -> RuleJson.read(known, members));
  }

  /** Reads a change of a field that has this rule at present. */
  public static FieldChange change(ObjectNode json, Rule present) {
    Members members = new Members(json);
    members.leave(RuleMembers.ALL);
    members.refuse(ReadOnly.CURRENT, ReadOnly.REASON);
    Change<CollectionType> type = members.change("collection_type", TYPE);
    Change<FieldName> name = members.change("field_name", NAME);
    Change<ValueType> valueType = members.change("value_type", VALUE_TYPE);
    boolean changes = RuleJson.isIn(json) || valueType.value().isPresent();
    RuleChange rule = changes ? RuleJson.change(json, valueType.value()) : RuleChange.none();
    members.part("", () -> rule.over(present));
    return members.made(() -> new FieldChange(type, name, rule));
  }

  private static ValueType valueType(String text) {
    return Arrays.stream(ValueType.values())
        .filter(type -> type.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    Texts.sentence(
                        "a value type is one of %s, not %s",
                        Arrays.stream(ValueType.values())
                            .map(ValueType::name)
                            .collect(Collectors.joining(", ")),
                        Texts.shown(text))));
  }
}
