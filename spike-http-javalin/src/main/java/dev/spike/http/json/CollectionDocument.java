package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.collection.CollectionDetails;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.util.List;
import java.util.Optional;

/**
 * A collection with its spikes as one document without ids, which can be kept in a file and made
 * into a collection elsewhere. A rule stands in it as its notation or as the members of a field.
 */
public record CollectionDocument(NewCollection collection, List<DocumentSpike> spikes) {

  private static final String RULE = "rule";

  public CollectionDocument {
    spikes = List.copyOf(spikes);
  }

  /** Reads a document. */
  public static CollectionDocument read(ObjectNode json) {
    Members members = new Members(json);
    Optional<CollectionName> name = members.required("name", CollectionJson.NAME);
    Optional<Seed> seed = members.nullable("seed", CollectionJson.SEED);
    Optional<List<NewField>> fields =
        members.optional("fields", Shape.list(Shape.object(CollectionDocument::field)));
    Optional<List<DocumentSpike>> spikes =
        members.optional("spikes", Shape.list(Shape.object(DocumentSpike::read)));
    return members.made(
        () ->
            new CollectionDocument(
                new NewCollection(name.orElseThrow(), seed, fields.orElse(List.of())),
                spikes.orElse(List.of())));
  }

  /** Writes a collection with these of its spikes. */
  public static ObjectNode write(CollectionDetails details, List<Spike> spikes) {
    DataCollection collection = details.collection();
    ObjectNode json =
        Json.object()
            .put("name", collection.name().text())
            .put("seed", collection.seed().map(Seed::number).orElse(null));
    ArrayNode fields = json.putArray("fields");
    collection.fields().all().forEach(field -> fields.add(write(field)));
    ArrayNode list = json.putArray("spikes");
    spikes.forEach(spike -> list.add(DocumentSpike.write(spike, collection.fields())));
    return json;
  }

  static ObjectNode write(Field field) {
    return Json.object()
        .put("collection_type", field.type().toString())
        .put("field_name", field.name().text())
        .put(RULE, field.rule().toString());
  }

  static NewField field(ObjectNode json) {
    Members members = new Members(json);
    Optional<CollectionType> type = members.required("collection_type", FieldJson.TYPE);
    Optional<FieldName> name = members.required("field_name", FieldJson.NAME);
    Optional<Rule> rule =
        json.has(RULE) ? members.required(RULE, Shape.text(Rule::parse)) : FieldJson.rule(members);
    return members.made(
        () -> new NewField(type.orElseThrow(), name.orElseThrow(), rule.orElseThrow()));
  }
}
