package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.value.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads what a service has written of a collection and its spikes, to see them as it does. Members
 * that a later service may add are none of our business.
 */
public final class CourseJson {

  private CourseJson() {}

  /** The fields of a collection. */
  public static Fields fields(JsonNode collection) {
    return new Fields(
        StreamSupport.stream(collection.path("fields").spliterator(), false)
            .map(field -> field((ObjectNode) field, "id"))
            .toList());
  }

  /**
   * A spike of a collection that has these fields. The rule that a field had when it was copied is
   * not written; it is taken for the one that the field has now.
   */
  public static Spike spike(JsonNode json, Fields originals) {
    Members members = tolerant((ObjectNode) json);
    Optional<SpikeId> id = members.required("id", Shape.whole(SpikeId::new));
    Optional<CollectionId> collection =
        members.required("collection_id", Shape.whole(CollectionId::new));
    Optional<SpikeName> name = members.required("name", SpikeJson.NAME);
    Optional<Occurrences> occurrences = SpikeJson.occurrences(members);
    Optional<Priority> priority = members.nullable("priority", SpikeJson.RANK);
    Optional<Continuity> continuity = members.required("continuity", SpikeJson.CONTINUITY);
    Optional<List<SpikeField>> copies =
        members.required("spike_fields", Shape.list(Shape.object(field -> copy(field, originals))));
    Optional<Flaws> flaws = members.nullable(SpikeJson.FAULTS, SpikeJson.FLAWS);
    return members.made(
        () ->
            new Spike(
                id.orElseThrow(),
                collection.orElseThrow(),
                name.orElseThrow(),
                occurrences.orElseThrow(),
                priority.orElse(Priority.NONE),
                continuity.orElseThrow(),
                copies.orElseThrow(),
                flaws.orElse(Flaws.NONE),
                Stamp.of(occurrences.orElseThrow().span().start())));
  }

  /** When a spike is at work. */
  public static Occurrences occurrences(JsonNode spike) {
    Members members = tolerant((ObjectNode) spike);
    Optional<Occurrences> occurrences = SpikeJson.occurrences(members);
    return members.made(occurrences::orElseThrow);
  }

  private static SpikeField copy(ObjectNode json, Fields originals) {
    Field straight = field(json, "original_field_id");
    Field copy = straight.with(RuleJson.of(json));
    Rule original = originals.byId(copy.id()).map(Field::rule).orElse(copy.rule());
    return new SpikeField(new SpikeFieldId(json.path("id").asLong()), copy, original);
  }

  private static Field field(ObjectNode json, String idMember) {
    Members members = tolerant(json);
    Optional<FieldId> id = members.required(idMember, Shape.whole(FieldId::new));
    Optional<CollectionType> type = members.required("collection_type", FieldJson.TYPE);
    Optional<FieldName> name = members.required("field_name", FieldJson.NAME);
    Optional<Rule> rule = FieldJson.rule(members).map(straight -> RuleJson.bent(straight, json));
    return members.made(
        () ->
            new Field(
                id.orElseThrow(), type.orElseThrow(), name.orElseThrow(), rule.orElseThrow()));
  }

  private static Members tolerant(ObjectNode json) {
    Members members = new Members(json);
    json.fieldNames().forEachRemaining(name -> members.leave(List.of(name)));
    return members;
  }
}
