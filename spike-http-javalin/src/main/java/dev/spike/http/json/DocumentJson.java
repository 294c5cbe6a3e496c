package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.application.document.Document;
import dev.spike.application.document.DocumentSpike;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.util.List;
import java.util.Optional;

/** Documents. A rule stands in them as its notation, or as the members of a field. */
public final class DocumentJson {

  private static final String RULE = "rule";
  private static final String CHANGES = "spike_fields";

  private DocumentJson() {}

  /** Reads a document. */
  public static Document read(ObjectNode json) {
    Members members = new Members(json);
    Optional<CollectionName> name = members.required("name", CollectionJson.NAME);
    Optional<Seed> seed = members.nullable("seed", CollectionJson.SEED);
    Optional<List<NewField>> fields =
        members.optional("fields", Shape.list(Shape.object(DocumentJson::field)));
    Optional<List<DocumentSpike>> spikes =
        members.optional("spikes", Shape.list(Shape.object(DocumentJson::spike)));
    return members.made(
        () ->
            new Document(
                new NewCollection(name.orElseThrow(), seed, fields.orElse(List.of())),
                spikes.orElse(List.of())));
  }

  private static DocumentSpike spike(ObjectNode json) {
    Members members = new Members(json);
    Optional<SpikeName> name = members.required("name", SpikeJson.NAME);
    Optional<Window> window = SpikeJson.window(members);
    Optional<Continuity> continuity = members.optional("continuity", SpikeJson.CONTINUITY);
    Optional<List<NewField>> changes =
        members.optional(CHANGES, Shape.list(Shape.object(DocumentJson::field)));
    return members.made(
        () ->
            new DocumentSpike(
                name.orElseThrow(),
                window.orElseThrow(),
                continuity.orElse(Continuity.INDEPENDENT),
                changes.orElse(List.of())));
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

  /** Writes a document. */
  public static ObjectNode write(Document document) {
    NewCollection collection = document.collection();
    ObjectNode json =
        Json.object()
            .put("name", collection.name().text())
            .put("seed", collection.seed().map(Seed::number).orElse(null));
    write(collection.fields(), json.putArray("fields"));
    ArrayNode spikes = json.putArray("spikes");
    document.spikes().forEach(spike -> spikes.add(write(spike)));
    return json;
  }

  private static ObjectNode write(DocumentSpike spike) {
    ObjectNode json =
        Json.object()
            .put("name", spike.name().text())
            .put("start_datetime", spike.window().start().toString())
            .put("end_datetime", spike.window().end().toString())
            .put("continuity", SpikeJson.word(spike.continuity()));
    write(spike.changes(), json.putArray(CHANGES));
    return json;
  }

  private static void write(List<NewField> fields, ArrayNode list) {
    for (NewField field : fields) {
      list.addObject()
          .put("collection_type", field.type().toString())
          .put("field_name", field.name().text())
          .put(RULE, field.rule().toString());
    }
  }
}
