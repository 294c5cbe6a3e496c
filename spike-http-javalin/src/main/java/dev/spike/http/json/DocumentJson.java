package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.collection.NewCollection;
import dev.spike.application.collection.NewField;
import dev.spike.application.document.Document;
import dev.spike.application.document.DocumentSpike;
import dev.spike.application.schedule.Timing;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Documents. Fields stand in them one by one, or by their names in the short form, which is made to
 * be read; a rule stands there as its notation, or as the members of a field.
 */
public final class DocumentJson {

  static final String FIELDS = "fields";
  static final String SPIKES = "spikes";
  static final String CHANGES = "spike_fields";
  static final String SET = "set";
  static final List<String> HALVES =
      Arrays.stream(CollectionType.values()).map(DocumentJson::half).toList();

  private static final String RULE = "rule";
  private static final String COLLECTION = "Collection";
  private static final Shape<String> KIND = Shape.text(DocumentJson::kind);
  private static final String START = "start";
  private static final String END = "end";
  private static final String START_IN_FULL = "start_datetime";
  private static final String END_IN_FULL = "end_datetime";

  private DocumentJson() {}

  private static String half(CollectionType type) {
    return type.toString().toLowerCase(Locale.ROOT);
  }

  private static String kind(String text) {
    if (!text.equals(COLLECTION)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "a collection has the kind Collection or none, not " + Texts.shown(text));
    }
    return text;
  }

  static final String RECURS = "recurs";
  static final String PRIORITY = "priority";

  /** Reads a document, in whichever form it is. */
  public static Document read(ObjectNode json) {
    Members members = new Members(json);
    members.leave(List.of("$schema"));
    members.nullable("kind", KIND);
    Optional<CollectionName> name = members.required("name", CollectionJson.NAME);
    Optional<Seed> seed = members.nullable("seed", CollectionJson.SEED);
    List<NewField> fields = new ArrayList<>();
    members
        .nullable(FIELDS, DocumentFields.list(half(CollectionType.PERFORMANCE)))
        .ifPresent(fields::addAll);
    for (CollectionType type : CollectionType.values()) {
      members.nullable(half(type), DocumentFields.of(type, half(type))).ifPresent(fields::addAll);
    }
    Optional<List<DocumentSpike>> spikes =
        members.nullable(SPIKES, Shape.list(Shape.object(DocumentJson::spike)));
    return members.made(
        () ->
            new Document(
                new NewCollection(name.orElseThrow(), seed, fields), spikes.orElse(List.of())));
  }

  /** Does something with a document; a refusal of it points at the document as it was written. */
  public static <T> T said(ObjectNode document, Supplier<T> deed) {
    return Words.placed(new DocumentPlaces(document)::of, deed);
  }

  private static DocumentSpike spike(ObjectNode json) {
    Members members = new Members(json);
    Optional<SpikeName> name = members.required("name", SpikeJson.NAME);
    Optional<Timing> timing = timing(members);
    Optional<Priority> priority = members.nullable(PRIORITY, SpikeJson.RANK);
    Optional<Continuity> continuity = members.optional("continuity", SpikeJson.CONTINUITY);
    List<NewField> changes = new ArrayList<>();
    members.nullable(CHANGES, DocumentFields.list(SET)).ifPresent(changes::addAll);
    members
        .nullable(SET, DocumentFields.of(CollectionType.PERFORMANCE, SET))
        .ifPresent(changes::addAll);
    Optional<Flaws> flaws = members.nullable(SpikeJson.FAULTS, SpikeJson.FLAWS);
    return members.made(
        () ->
            new DocumentSpike(
                name.orElseThrow(),
                timing.orElseThrow(),
                priority.orElse(Priority.NONE),
                continuity.orElseGet(() -> usual(changes, flaws.orElse(Flaws.NONE))),
                changes,
                flaws.orElse(Flaws.NONE)));
  }

  private static Continuity usual(List<NewField> changes, Flaws flaws) {
    return Continuity.usualWith(changes.stream().map(NewField::rule), flaws);
  }

  private static Optional<Timing> timing(Members members) {
    return members.json().hasNonNull(RECURS)
        ? members.required(RECURS, Shape.text(SeriesTerms::parse)).map(Timing.Again::new)
        : window(members).map(Timing.Once::new);
  }

  private static Optional<Window> window(Members members) {
    if (members.json().has(START_IN_FULL) || members.json().has(END_IN_FULL)) {
      return SpikeJson.window(members);
    }
    Optional<Instant> start = members.required(START, Shape.instant());
    Optional<Instant> end = members.required(END, Shape.instant());
    return members.part(
        Words.SAME, () -> new Window(start.orElseThrow(), end.orElseThrow()), start, end);
  }

  /** Writes a document with its fields one by one. */
  public static ObjectNode write(Document document) {
    NewCollection collection = document.collection();
    ObjectNode json =
        Json.object()
            .put("name", collection.name().text())
            .put("seed", collection.seed().map(Seed::number).orElse(null));
    write(collection.fields(), json.putArray(FIELDS));
    ArrayNode spikes = json.putArray(SPIKES);
    document.spikes().forEach(spike -> spikes.add(write(spike)));
    return json;
  }

  private static ObjectNode write(DocumentSpike spike) {
    ObjectNode json = Json.object().put("name", spike.name().text());
    write(spike.timing(), json, START_IN_FULL, END_IN_FULL);
    writePriority(spike, json);
    json.put("continuity", SpikeJson.word(spike.continuity()));
    write(spike.changes(), json.putArray(CHANGES));
    SpikeJson.write(spike.flaws(), json);
    return json;
  }

  /** Writes when a spike is at work, with these words for the start and the end of a window. */
  static void write(Timing timing, ObjectNode json, String start, String end) {
    if (timing instanceof Timing.Once once) {
      json.put(start, once.window().start().toString()).put(end, once.window().end().toString());
    } else if (timing instanceof Timing.Again again) {
      json.put(RECURS, again.terms().toString());
    }
  }

  private static void writePriority(DocumentSpike spike, ObjectNode json) {
    if (!spike.priority().isNone()) {
      json.put(PRIORITY, spike.priority().rank());
    }
  }

  private static void write(List<NewField> fields, ArrayNode list) {
    for (NewField field : fields) {
      list.addObject()
          .put("collection_type", field.type().toString())
          .put("field_name", field.name().text())
          .put(RULE, field.rule().toString());
    }
  }

  /** Writes a document in the short form, without what goes without saying. */
  public static ObjectNode writeShort(Document document) {
    NewCollection collection = document.collection();
    ObjectNode json = Json.object().put("name", collection.name().text());
    collection.seed().ifPresent(seed -> json.put("seed", seed.number()));
    for (CollectionType type : CollectionType.values()) {
      List<NewField> fields =
          collection.fields().stream().filter(field -> field.type() == type).toList();
      writeShort(fields, half(type), json);
    }
    if (!document.spikes().isEmpty()) {
      ArrayNode spikes = json.putArray(SPIKES);
      document.spikes().forEach(spike -> writeShort(spike, spikes.addObject()));
    }
    return json;
  }

  private static void writeShort(DocumentSpike spike, ObjectNode json) {
    json.put("name", spike.name().text());
    write(spike.timing(), json, START, END);
    writePriority(spike, json);
    if (spike.continuity() != usual(spike.changes(), spike.flaws())) {
      json.put("continuity", SpikeJson.word(spike.continuity()));
    }
    writeShort(spike.changes(), SET, json);
    SpikeJson.write(spike.flaws(), json);
  }

  private static void writeShort(List<NewField> fields, String member, ObjectNode json) {
    if (!fields.isEmpty()) {
      ObjectNode byName = json.putObject(member);
      fields.forEach(field -> byName.put(field.name().text(), field.rule().toString()));
    }
  }
}
