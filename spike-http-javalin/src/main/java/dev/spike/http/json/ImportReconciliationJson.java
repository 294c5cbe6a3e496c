package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Fate;
import dev.spike.application.imports.ImportDocument;
import dev.spike.application.imports.ImportFate;
import dev.spike.application.imports.ImportKind;
import dev.spike.application.imports.ImportReconciliation;
import dev.spike.application.imports.ImportThing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents of imports that shall be applied, and what becomes of things of imports by them. */
public final class ImportReconciliationJson {

  private static final String EXPECTED = "expected_deletions";
  private static final Map<ImportKind, String> SECRETS =
      Map.of(
          ImportKind.CONNECTION, "database_url",
          ImportKind.SOURCE, "password",
          ImportKind.SCHEDULE, TermsJson.OVERRIDE + "/password");

  private ImportReconciliationJson() {}

  /**
   * What somebody wants to be applied, and how.
   *
   * @param expectedDeletions the things that pruning does away with, if nothing shall be done where
   *     these would be others
   */
  public record Wish(
      List<ImportDocument> documents,
      boolean prune,
      Optional<Set<ImportThing>> expectedDeletions,
      boolean dryRun) {

    public Wish {
      documents = List.copyOf(documents);
      expectedDeletions = expectedDeletions.map(Set::copyOf);
    }
  }

  /** Reads what shall be applied. */
  public static Wish wish(ObjectNode json) {
    Members members = new Members(json);
    Optional<List<ImportDocument>> documents =
        members.required("documents", Shape.list(Shape.object(ImportDocumentJson::read)));
    Optional<Boolean> prune = members.optional("prune", Shape.truth());
    Optional<Boolean> dryRun = members.optional("dry_run", Shape.truth());
    Optional<List<ImportThing>> expected =
        members.optional(EXPECTED, Shape.list(Shape.object(ImportReconciliationJson::thing)));
    members.check(
        expected.isEmpty() || prune.orElse(false),
        EXPECTED,
        "things are only deleted if prune is true");
    return members.made(
        () ->
            new Wish(
                documents.orElseThrow(),
                prune.orElse(false),
                expected.map(LinkedHashSet::new),
                dryRun.orElse(false)));
  }

  private static ImportThing thing(ObjectNode json) {
    Members members = new Members(json);
    Optional<ImportKind> kind =
        members.required(ImportDocumentJson.KIND, ImportDocumentJson.KIND_SHAPE);
    Optional<String> name = members.required("name", Shape.text(text -> text));
    return members.made(() -> new ImportThing(kind.orElseThrow(), name.orElseThrow()));
  }

  /** Writes what becomes of things, or what became of them. */
  public static ObjectNode write(ImportReconciliation plan, boolean applied) {
    ObjectNode json = Json.object().put("applied", applied);
    ObjectNode counts = json.putObject("counts");
    for (Fate fate : List.of(Fate.CREATED, Fate.CHANGED, Fate.UNCHANGED, Fate.DELETED)) {
      counts.put(SpikeJson.word(fate), plan.count(fate));
    }
    ArrayNode things = json.putArray("imports");
    plan.things().forEach(each -> write(each, things.addObject()));
    return json;
  }

  private static void write(ImportFate fate, ObjectNode json) {
    json.put(ImportDocumentJson.KIND, ImportDocumentJson.word(fate.thing().kind()))
        .put("name", fate.thing().name())
        .put("change", SpikeJson.word(fate.fate()));
    Map<String, JsonNode> before = members(fate.before());
    Map<String, JsonNode> after = members(fate.after());
    Set<String> all = new LinkedHashSet<>(after.keySet());
    all.addAll(before.keySet());
    Optional<String> secret =
        Optional.ofNullable(SECRETS.get(fate.thing().kind())).filter(any -> fate.otherSecret());
    ArrayNode list = json.putArray("members");
    for (String member : all) {
      JsonNode old = before.getOrDefault(member, NullNode.getInstance());
      JsonNode other = after.getOrDefault(member, NullNode.getInstance());
      if (!old.equals(other) || secret.equals(Optional.of(member))) {
        ObjectNode turn = list.addObject().put("member", member);
        turn.set("before", old);
        turn.set("after", other);
      }
    }
  }

  /** All that a document says, by where it stands; the thing itself is not told again. */
  private static Map<String, JsonNode> members(Optional<ImportDocument> document) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    document.ifPresent(
        said -> {
          ObjectNode json = ImportDocumentJson.writeInFull(said);
          collect("", json.remove(List.of(ImportDocumentJson.KIND, "name")), members);
        });
    return members;
  }

  private static void collect(String place, JsonNode json, Map<String, JsonNode> members) {
    boolean isList = json.isArray() && json.path(0).isObject();
    if (!json.isObject() && !isList) {
      members.put(place, json);
      return;
    }
    String begin = place.isEmpty() ? "" : place + "/";
    for (int i = 0; i < json.size() && isList; i++) {
      collect(begin + i, json.path(i), members);
    }
    json.properties().forEach(each -> collect(begin + each.getKey(), each.getValue(), members));
  }
}
