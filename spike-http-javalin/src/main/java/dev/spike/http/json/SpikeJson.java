package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.RuleChange;
import dev.spike.application.schedule.Foreseen;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.SpikeDetails;
import dev.spike.application.schedule.Timing;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.SeriesTerms;
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
  private static final String RECURRENCE = "recurrence";
  private static final String POLICY = "policy";
  private static final String PRIORITY = "priority";
  private static final String REJECT = "reject";

  static final Shape<Priority> RANK = Shape.small(Priority::new);

  /** What goes wrong, as a list of lines. */
  public static final Shape<Flaws> FLAWS =
      json -> Flaws.parse(Shape.list(Shape.text(text -> text)).of(json));

  static final String FAULTS = "faults";
  private static final Shape<SeriesTerms> TERMS = Shape.object(RecurrenceJson::read);
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
            .put("start_datetime", details.window().start().toString())
            .put("end_datetime", details.window().end().toString())
            .put("status", word(details.status()))
            .put("continuity", word(spike.continuity()));
    writeRecurrence(details, json);
    write(spike.flaws(), json);
    ArrayNode fields = json.putArray("spike_fields");
    spike.copies().forEach(field -> fields.add(write(details, field)));
    return json.put("created_at", spike.stamp().createdAt().toString())
        .put("updated_at", spike.stamp().updatedAt().toString());
  }

  /** Writes what terms mean of which no spike is made yet. */
  public static ObjectNode write(Foreseen foreseen) {
    return RecurrenceJson.write(foreseen);
  }

  /** Writes when a spike is at work. */
  public static ArrayNode write(List<Window> windows) {
    return RecurrenceJson.write(windows);
  }

  /** Reads how a spike might recur. */
  public static SeriesTerms terms(ObjectNode json) {
    return RecurrenceJson.read(json);
  }

  /** Most spikes neither recur nor overlap others, and say nothing of it. */
  private static void writeRecurrence(SpikeDetails details, ObjectNode json) {
    Spike spike = details.spike();
    if (!spike.priority().isNone()) {
      json.put(POLICY, PRIORITY).put(PRIORITY, spike.priority().rank());
    }
    if (spike.occurrences() instanceof Series series) {
      json.set(RECURRENCE, RecurrenceJson.write(series));
      json.set("next_occurrences", RecurrenceJson.write(details.upcoming()));
    }
  }

  /** Where nothing goes wrong, nothing is said of it. */
  public static void write(Flaws flaws, ObjectNode json) {
    if (!flaws.isNone()) {
      ArrayNode list = json.putArray(FAULTS);
      flaws.lines().forEach(list::add);
    }
  }

  /** Writes how a spike shall recur. */
  public static ObjectNode write(SeriesTerms terms) {
    return RecurrenceJson.write(terms);
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
    Optional<Timing> timing = timing(members);
    Optional<Priority> priority = priority(members).map(change -> change.over(Priority.NONE));
    Optional<Continuity> continuity = members.optional("continuity", CONTINUITY);
    Optional<RuleChanges> changes = changes(members);
    Optional<Flaws> flaws = members.nullable(FAULTS, FLAWS);
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
                timing.orElseThrow(),
                priority.orElseThrow(),
                continuity,
                changes.orElse(RuleChanges.NONE),
                flaws.orElse(Flaws.NONE)));
  }

  /** Reads a change of a spike. */
  public static SpikeChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<SpikeName> name = members.change("name", NAME);
    Change<Instant> start = members.change("start_datetime", Shape.instant());
    Change<Instant> end = members.change("end_datetime", Shape.instant());
    Change<Optional<SeriesTerms>> terms = members.clearable(RECURRENCE, TERMS);
    Change<Timing> timing = timing(members, start, end, terms);
    Optional<Change<Priority>> priority = priority(members);
    Change<Continuity> continuity = members.change("continuity", CONTINUITY);
    Optional<RuleChanges> changes = changes(members);
    Change<Flaws> flaws = members.change(FAULTS, FLAWS);
    return members.made(
        () ->
            new SpikeChange(
                name,
                start,
                end,
                timing,
                priority.orElseThrow(),
                continuity,
                changes.orElse(RuleChanges.NONE),
                flaws));
  }

  /** Reads which occurrence shall be left out; where none is named, it is the next one. */
  public static Optional<Instant> skipped(ObjectNode json) {
    Members members = new Members(json);
    Optional<Instant> start = members.nullable("start_datetime", Shape.instant());
    return members.made(() -> start);
  }

  /** One that does not recur any more needs a window. */
  private static Change<Timing> timing(
      Members members,
      Change<Instant> start,
      Change<Instant> end,
      Change<Optional<SeriesTerms>> terms) {
    if (terms.value().isEmpty()) {
      return Change.none();
    }
    Optional<SeriesTerms> wanted = terms.value().get();
    boolean isWindow = start.value().isPresent() && end.value().isPresent();
    boolean isNoWindow = start.value().isEmpty() && end.value().isEmpty();
    members.check(
        wanted.isPresent() ? isNoWindow : isWindow,
        RECURRENCE,
        wanted.isPresent()
            ? "a spike that recurs has no start_datetime and end_datetime of its own"
            : "a spike that does not recur any more needs start_datetime and end_datetime");
    return wanted
        .<Change<Timing>>map(recurring -> Change.to(new Timing.Again(recurring)))
        .orElseGet(
            () ->
                new Change<>(
                    members
                        .part(
                            Words.OF_SPIKES,
                            () -> new Window(start.value().get(), end.value().get()),
                            start.value(),
                            end.value())
                        .map(Timing.Once::new)));
  }

  private static Optional<Timing> timing(Members members) {
    if (!members.json().hasNonNull(RECURRENCE)) {
      members.leave(List.of(RECURRENCE));
      return window(members).map(Timing.Once::new);
    }
    members.refuse(
        List.of("start_datetime", "end_datetime"),
        "is not needed where recurrence says when a spike is at work");
    return members.required(RECURRENCE, TERMS).map(Timing.Again::new);
  }

  /**
   * How overlaps are settled; no change if nothing is said, and nothing if what is said is wrong.
   */
  private static Optional<Change<Priority>> priority(Members members) {
    Optional<String> policy = members.optional(POLICY, Shape.text(text -> text));
    Change<Optional<Priority>> rank = members.clearable(PRIORITY, RANK);
    boolean known = policy.filter(word -> !word.equals(REJECT) && !word.equals(PRIORITY)).isEmpty();
    members.check(known, POLICY, "is reject or priority, not %s", Texts.shown(policy.orElse("")));
    boolean ranks = rank.value().flatMap(any -> any).filter(any -> !any.isNone()).isPresent();
    boolean fits =
        policy.isEmpty()
            || !known
            || policy.get().equals(PRIORITY) == ranks
            || members.json().hasNonNull(PRIORITY) && rank.value().isEmpty();
    members.check(
        fits,
        PRIORITY,
        "policy priority needs a priority from 1 to %d, and policy reject none",
        Priority.HIGHEST);
    if (policy.isEmpty() && rank.value().isEmpty()) {
      return Optional.of(Change.none());
    }
    return Optional.of(Change.to(rank.value().flatMap(any -> any).orElse(Priority.NONE)));
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

  /** When a spike that was written is at work. */
  static Optional<Occurrences> occurrences(Members members) {
    Optional<SeriesTerms> terms = members.nullable(RECURRENCE, TERMS);
    return terms.isPresent()
        ? terms.map(written -> written.from(Instant.EPOCH))
        : window(members).map(window -> window);
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
