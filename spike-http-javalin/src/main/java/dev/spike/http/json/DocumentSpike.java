package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.RuleChange;
import dev.spike.application.collection.NewField;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spike within the document of its collection: fields stand in it by name, not by id. */
public record DocumentSpike(
    SpikeName name, Window window, Continuity continuity, List<NewField> changes) {

  public DocumentSpike {
    changes = List.copyOf(changes);
  }

  static DocumentSpike read(ObjectNode json) {
    Members members = new Members(json);
    Optional<SpikeName> name = members.required("name", SpikeJson.NAME);
    Optional<Window> window = SpikeJson.window(members);
    Optional<Continuity> continuity = members.optional("continuity", SpikeJson.CONTINUITY);
    Optional<List<NewField>> changes =
        members.optional("spike_fields", Shape.list(Shape.object(CollectionDocument::field)));
    return members.made(
        () ->
            new DocumentSpike(
                name.orElseThrow(),
                window.orElseThrow(),
                continuity.orElse(Continuity.INDEPENDENT),
                changes.orElse(List.of())));
  }

  /** What the spike has otherwise than its collection, as far as a new spike could have it so. */
  static ObjectNode write(Spike spike, Fields originals) {
    ObjectNode json =
        Json.object()
            .put("name", spike.name().text())
            .put("start_datetime", spike.window().start().toString())
            .put("end_datetime", spike.window().end().toString())
            .put("continuity", SpikeJson.word(spike.continuity()));
    ArrayNode changes = json.putArray("spike_fields");
    for (Field copy : spike.fields().all()) {
      originals
          .byId(copy.id())
          .filter(original -> original.isEditable() && copy.rule().type() == original.rule().type())
          .filter(original -> !original.rule().equals(copy.rule()))
          .ifPresent(original -> changes.add(CollectionDocument.write(original.with(copy.rule()))));
    }
    return json;
  }

  /** This spike for a collection that has these fields. */
  public NewSpike in(CollectionId collection, Fields fields) {
    Faults faults = new Faults();
    Map<FieldId, RuleChange> byField = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      NewField change = changes.get(i);
      String place = "spike_fields/" + i;
      Optional<Field> original = original(change, fields);
      faults.check(
          original.isPresent(),
          place,
          "there is no %s field named %s to change",
          change.type(),
          Texts.shown(change.name().text()));
      faults.check(
          original.map(field -> byField.put(field.id(), RuleChange.to(change.rule()))).isEmpty(),
          place,
          "the field %s is changed twice",
          Texts.shown(change.name().text()));
    }
    faults.refuseIfAny();
    return new NewSpike(collection, name, window, continuity, new RuleChanges(byField));
  }

  private static Optional<Field> original(NewField change, Fields fields) {
    return fields.of(change.type()).stream()
        .filter(field -> field.name().equals(change.name()))
        .findFirst();
  }
}
