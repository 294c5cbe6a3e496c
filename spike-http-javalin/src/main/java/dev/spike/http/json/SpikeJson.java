package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.RuleChange;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.CounterState;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Spikes. */
public final class SpikeJson {

  static final Shape<SpikeName> NAME = Shape.text(SpikeName::new);
  static final Shape<Continuity> CONTINUITY = Shape.text(SpikeJson::continuity);
  private static final Shape<List<FieldRule>> FIELDS = Shape.list(Shape.object(FieldRule::read));

  private SpikeJson() {}

  /** What a spike changes about one field. */
  private record FieldRule(FieldId field, RuleChange change) {

    static FieldRule read(ObjectNode json) {
      Members members = new Members(json);
      members.leave(RuleMembers.ALL);
      members.leave(List.of(BendJson.CHANGE));
      members.refuse(ReadOnly.CURRENT, ReadOnly.REASON);
      members.refuse(List.of("value_type"), "cannot be changed by a spike");
      Optional<FieldId> field = members.required("original_field_id", Shape.whole(FieldId::new));
      return members.made(() -> new FieldRule(field.orElseThrow(), RuleJson.spikeChange(json)));
    }
  }

  /** Writes a spike. */
  public static ObjectNode write(SpikeDetails details) {
    Spike spike = details.spike();
    ObjectNode json =
        Json.object()
            .put("id", spike.id().number())
            .put("collection_id", spike.collection().number())
            .put("collection_name", details.collection().text())
            .put("name", spike.name().text())
            .put("start_datetime", spike.window().start().toString())
            .put("end_datetime", spike.window().end().toString())
            .put("status", word(details.status()))
            .put("continuity", word(spike.continuity()));
    ArrayNode fields = json.putArray("spike_fields");
    spike.copies().forEach(field -> fields.add(write(details, field)));
    return json.put("created_at", spike.stamp().createdAt().toString())
        .put("updated_at", spike.stamp().updatedAt().toString());
  }

  private static ObjectNode write(SpikeDetails details, SpikeField field) {
    ObjectNode json =
        Json.object()
            .put("id", field.id().number())
            .put("original_field_id", field.copy().id().number());
    FieldJson.write(field.copy(), json);
    RuleJson.writeCurrent(details.current(field).map(CounterState::next), json);
    return json.put("is_editable", field.copy().isEditable());
  }

  /**
   * Reads a spike that shall be planned. If it is refused, then also for what it changes about the
   * fields of its collection, as far as that is known.
   */
  public static NewSpike newSpike(
      ObjectNode json, Function<CollectionId, Optional<Fields>> fields) {
    Members members = new Members(json);
    Optional<CollectionId> collection =
        members.required("collection_id", Shape.whole(CollectionId::new));
    Optional<SpikeName> name = members.required("name", NAME);
    Optional<Window> window = window(members);
    Optional<Continuity> continuity = members.optional("continuity", CONTINUITY);
    Optional<RuleChanges> changes = changes(members);
    if (members.areFaulty()) {
      collection
          .flatMap(fields)
          .ifPresent(known -> changes.ifPresent(wanted -> check(members, wanted, known)));
    }
    return members.made(
        () ->
            new NewSpike(
                collection.orElseThrow(),
                name.orElseThrow(),
                window.orElseThrow(),
                continuity,
                changes.orElse(RuleChanges.NONE)));
  }

  /** Reads a change of a spike. */
  public static SpikeChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<SpikeName> name = members.change("name", NAME);
    Change<Instant> start = members.change("start_datetime", Shape.instant());
    Change<Instant> end = members.change("end_datetime", Shape.instant());
    Change<Continuity> continuity = members.change("continuity", CONTINUITY);
    Optional<RuleChanges> changes = changes(members);
    return members.made(
        () -> new SpikeChange(name, start, end, continuity, changes.orElse(RuleChanges.NONE)));
  }

  private static void check(Members members, RuleChanges changes, Fields fields) {
    int place = 0;
    for (Map.Entry<FieldId, RuleChange> change : changes.byField().entrySet()) {
      String member = "spike_fields/" + place++;
      fields
          .byId(change.getKey())
          .ifPresent(field -> members.part(member, () -> change.getValue().over(field.rule())));
    }
  }

  static Optional<Window> window(Members members) {
    Optional<Instant> start = members.required("start_datetime", Shape.instant());
    Optional<Instant> end = members.required("end_datetime", Shape.instant());
    return members.part(
        Words.OF_SPIKES, () -> new Window(start.orElseThrow(), end.orElseThrow()), start, end);
  }

  private static Optional<RuleChanges> changes(Members members) {
    Optional<List<FieldRule>> fields = members.optional("spike_fields", FIELDS);
    return fields.map(
        rules -> {
          Map<FieldId, RuleChange> byField = new LinkedHashMap<>();
          for (int i = 0; i < rules.size(); i++) {
            FieldRule rule = rules.get(i);
            members.check(
                byField.put(rule.field(), rule.change()) == null,
                "spike_fields/" + i + "/original_field_id",
                "field %s is changed twice",
                rule.field());
          }
          return new RuleChanges(byField);
        });
  }

  private static Continuity continuity(String text) {
    return Arrays.stream(Continuity.values())
        .filter(continuity -> word(continuity).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "continuity is independent or shared, not " + Texts.shown(text)));
  }

  /** A constant as it stands in JSON. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
