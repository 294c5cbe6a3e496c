package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Fate;
import dev.spike.application.collection.NewField;
import dev.spike.application.document.CollectionFate;
import dev.spike.application.document.Document;
import dev.spike.application.document.DocumentSpike;
import dev.spike.application.document.FieldFate;
import dev.spike.application.document.FieldFate.Placed;
import dev.spike.application.document.Reconciliation;
import dev.spike.application.document.SpikeFate;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.value.Seed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Documents that shall be applied, and what becomes of collections by them. */
public final class ReconciliationJson {

  private static final String DOCUMENTS = "documents";
  private static final String EXPECTED = "expected_deletions";
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private ReconciliationJson() {}

  /**
   * What somebody wants to be applied, and how.
   *
   * @param expectedDeletions the collections that pruning does away with, if nothing shall be done
   *     where these would be others
   */
  public record Wish(
      List<Document> documents,
      boolean prune,
      Optional<Set<CollectionName>> expectedDeletions,
      boolean dryRun) {

    public Wish {
      documents = List.copyOf(documents);
      expectedDeletions = expectedDeletions.map(Set::copyOf);
    }
  }

  /** Reads what shall be applied. */
  public static Wish wish(ObjectNode json) {
    Members members = new Members(json);
    Optional<List<Document>> documents =
        members.required(DOCUMENTS, Shape.list(Shape.object(DocumentJson::read)));
    Optional<Boolean> prune = members.optional("prune", Shape.truth());
    Optional<Boolean> dryRun = members.optional("dry_run", Shape.truth());
    Optional<List<CollectionName>> expected =
        members.optional(EXPECTED, Shape.list(Shape.text(CollectionName::new)));
    members.check(
        expected.isEmpty() || prune.orElse(false),
        EXPECTED,
        "collections are only deleted if prune is true");
    return members.made(
        () ->
            new Wish(
                documents.orElseThrow(),
                prune.orElse(false),
                expected.map(LinkedHashSet::new),
                dryRun.orElse(false)));
  }

  /** Does what was wished; a refusal of it points at the documents as they were written. */
  public static <T> T said(ObjectNode wish, Supplier<T> deed) {
    return Words.placed(pointer -> written(wish, pointer), deed);
  }

  private static String written(ObjectNode wish, String pointer) {
    String[] parts = pointer.split("/", 4);
    if (parts.length < 4 || !parts[1].equals(DOCUMENTS)) {
      return pointer;
    }
    String place = "/" + DOCUMENTS + "/" + parts[2];
    return wish.at(place) instanceof ObjectNode document
        ? place + new DocumentPlaces(document).of("/" + parts[3])
        : pointer;
  }

  /** Writes what becomes of collections, or what became of them. */
  public static ObjectNode write(Reconciliation plan, boolean applied) {
    ObjectNode json = Json.object().put("applied", applied);
    ObjectNode counts = json.putObject("counts");
    for (Fate fate : List.of(Fate.CREATED, Fate.CHANGED, Fate.UNCHANGED, Fate.DELETED)) {
      counts.put(SpikeJson.word(fate), plan.count(fate));
    }
    ArrayNode collections = json.putArray("collections");
    plan.collections().forEach(each -> write(each, collections.addObject()));
    return json;
  }

  private static void write(CollectionFate collection, ObjectNode json) {
    json.put("name", collection.name().text());
    json.put("change", SpikeJson.word(collection.fate()));
    if (collection.seeds().differ()) {
      json.putObject("seed")
          .put(BEFORE, collection.seeds().before().map(Seed::number).orElse(null))
          .put(AFTER, collection.seeds().after().map(Seed::number).orElse(null));
    }
    ArrayNode fields = json.putArray("fields");
    collection.fields().forEach(each -> write(each, fields.addObject()));
    ArrayNode spikes = json.putArray("spikes");
    collection.spikes().forEach(each -> write(each, spikes.addObject()));
  }

  private static void write(FieldFate field, ObjectNode json) {
    json.put("change", SpikeJson.word(field.fate()))
        .put("collection_type", field.field().type().toString())
        .put("field_name", field.field().name().text())
        .put(BEFORE, rule(field.before()))
        .put(AFTER, rule(field.after()));
    if (field.fate() == Fate.MOVED) {
      field.before().ifPresent(placed -> json.put("from", placed.place()));
      field.after().ifPresent(placed -> json.put("to", placed.place()));
    }
  }

  /** The notation, or the absence of one, which is null in JSON. */
  private static String rule(Optional<Placed> placed) {
    return placed.map(each -> each.field().rule().toString()).orElse(null);
  }

  private static void write(SpikeFate spike, ObjectNode json) {
    json.put("change", SpikeJson.word(spike.fate())).put("name", spike.spike().name().text());
    DocumentJson.write(spike.spike().timing(), json, "start_datetime", "end_datetime");
    json.set(BEFORE, spike.before().map(ReconciliationJson::said).orElse(null));
    json.set(AFTER, spike.after().map(ReconciliationJson::said).orElse(null));
  }

  private static ObjectNode said(DocumentSpike spike) {
    ObjectNode json = Json.object().put("continuity", SpikeJson.word(spike.continuity()));
    if (!spike.priority().isNone()) {
      json.put(DocumentJson.PRIORITY, spike.priority().rank());
    }
    ObjectNode set = json.putObject(DocumentJson.SET);
    for (NewField change : spike.changes()) {
      set.put(change.name().text(), change.rule().toString());
    }
    SpikeJson.write(spike.flaws(), json);
    return json;
  }
}
