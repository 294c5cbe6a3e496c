package dev.spike.junit.file;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what stands in the file of a collection. */
final class CollectionReader {

  private static final String COLLECTION = "Collection";
  private static final String SET = "set";
  private static final String CHANGES = "spike_fields";
  private static final String START_IN_FULL = "start_datetime";
  private static final String END_IN_FULL = "end_datetime";
  private static final String FIELDS = "fields";
  private static final String SPIKES = "spikes";

  private CollectionReader() {}

  static FiledCollection read(Sheet sheet) {
    try {
      return read(sheet, Members.of(sheet.document()));
    } catch (Refusal refusal) {
      throw sheet.refusal(refusal.faults());
    }
  }

  private static FiledCollection read(Sheet sheet, Members members) {
    demandCollection(members);
    members.leave("$schema");
    members.required("name", Members.text(CollectionName::new));
    Optional<Seed> seed = members.nullable("seed", Members.whole(Seed::new));
    List<FiledField> fields = new ArrayList<>();
    members
        .nullable(FIELDS, fields("/" + FIELDS, half(CollectionType.PERFORMANCE)))
        .ifPresent(fields::addAll);
    for (CollectionType type : CollectionType.values()) {
      members.nullable(half(type), byName(type, half(type))).ifPresent(fields::addAll);
    }
    Optional<List<FiledSpike>> spikes =
        members.nullable(SPIKES, Members.list((place, part) -> spike(part)));
    return members.made(() -> new FiledCollection(sheet, seed, fields, spikes.orElse(List.of())));
  }

  /** Of something else, nothing more can be said. */
  private static void demandCollection(Members members) {
    Faults faults = new Faults();
    members.nullable("kind", part -> part.text());
    String kind =
        members.part().tells("kind") ? members.part().members().get("kind").text() : COLLECTION;
    faults.check(
        kind.equals(COLLECTION),
        "kind",
        "a feed is made of a Collection, and this is a %s",
        Texts.shown(kind));
    faults.refuseIfAny();
  }

  private static String half(CollectionType type) {
    return type.toString().toLowerCase(Locale.ROOT);
  }

  /** Fields one by one. */
  private static Function<Part, List<FiledField>> fields(String within, String map) {
    String written = "fields are written by their names, as in " + map + ": {cpu: range 10..90}";
    return part -> {
      Members.need(part.is(Part.Kind.LIST), written);
      return Members.list((place, each) -> field(within + "/" + place, each)).apply(part);
    };
  }

  private static FiledField field(String pointer, Part part) {
    Members members = Members.of(part);
    Optional<CollectionType> type =
        members.required("collection_type", Members.text(CollectionType::parse));
    Optional<FieldName> name = members.required("field_name", Members.text(FieldName::new));
    Optional<Rule> rule = members.required("rule", CollectionReader::rule);
    return members.made(
        () -> new FiledField(pointer, type.orElseThrow(), name.orElseThrow(), rule.orElseThrow()));
  }

  /** Fields of one half by their names. */
  private static Function<Part, List<FiledField>> byName(CollectionType type, String map) {
    return Members.byName(
        (name, part) -> {
          FieldName named = new FieldName(name);
          String pointer = "/" + map + "/" + Part.escaped(name);
          return new FiledField(pointer, type, named, rule(part));
        },
        map + ": {cpu: range 10..90}");
  }

  /** Services know another form besides, which nobody writes by hand. */
  private static Rule rule(Part part) {
    Members.need(
        !part.is(Part.Kind.OBJECT),
        "a rule is needed here in its notation, as spike export writes it, not by its members");
    Members.need(
        part.is(Part.Kind.TEXT),
        "a rule is needed here, such as 'range 10..90', 'number 42' or 'text on'");
    return Rule.parse(part.text());
  }

  private static FiledSpike spike(Part part) {
    Members members = Members.of(part);
    Optional<SpikeName> name = members.required("name", Members.text(SpikeName::new));
    Optional<FiledSpike.When> when = when(members);
    Optional<Priority> priority =
        members.nullable("priority", Members.whole(CollectionReader::rank));
    Optional<Continuity> continuity =
        members.optional("continuity", Members.text(CollectionReader::continuity));
    List<FiledField> changes = new ArrayList<>();
    members.nullable(CHANGES, fields("/" + CHANGES, SET)).ifPresent(changes::addAll);
    members.nullable(SET, byName(CollectionType.PERFORMANCE, SET)).ifPresent(changes::addAll);
    Optional<Flaws> flaws = members.nullable("faults", texts -> Flaws.parse(lines().apply(texts)));
    return members.made(
        () ->
            new FiledSpike(
                name.orElseThrow(),
                when.orElseThrow(),
                priority.orElse(Priority.NONE),
                continuity,
                changes,
                flaws.orElse(Flaws.NONE)));
  }

  private static Function<Part, List<String>> lines() {
    return Members.list((place, line) -> Members.text(text -> text).apply(line));
  }

  private static Priority rank(long number) {
    return new Priority((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
  }

  private static Optional<FiledSpike.When> when(Members members) {
    return members.part().tells("recurs")
        ? members.required("recurs", Members.text(SeriesTerms::parse)).map(FiledSpike.Again::new)
        : window(members).map(FiledSpike.Once::new);
  }

  private static Optional<Window> window(Members members) {
    members.leave("recurs");
    boolean inFull =
        members.part().members().containsKey(START_IN_FULL)
            || members.part().members().containsKey(END_IN_FULL);
    Function<Part, Instant> instant = Members.text(Instants::parse);
    Optional<Instant> start = members.required(inFull ? START_IN_FULL : "start", instant);
    Optional<Instant> end = members.required(inFull ? END_IN_FULL : "end", instant);
    return members.joined(() -> new Window(start.orElseThrow(), end.orElseThrow()), start, end);
  }

  private static Continuity continuity(String text) {
    return Arrays.stream(Continuity.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "continuity is independent or shared, not " + Texts.shown(text)));
  }
}
