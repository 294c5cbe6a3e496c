package dev.spike.domain.feed;

import dev.spike.domain.Faults;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spike as a builder is told of it: its changes are lines that name fields yet to be made. */
record SpikePlan(
    String name,
    When when,
    Optional<Continuity> continuity,
    List<String> changes,
    List<String> flaws) {

  private static final CollectionId ONLY_COLLECTION = new CollectionId(1);

  /** A spike during which nothing goes wrong. */
  SpikePlan(String name, When when, Optional<Continuity> continuity, List<String> changes) {
    this(name, when, continuity, changes, List.of());
  }

  /** When a spike is at work, as a builder is told of it. */
  interface When {

    /** The windows, of which the first begins at an instant or later if nothing else is said. */
    Occurrences from(InstantSource begin);
  }

  /** In one window. */
  record Once(Instant start, Duration lasts) implements When {

    @Override
    public Window from(InstantSource begin) {
      Faults faults = new Faults();
      Era.check(faults, "start", start);
      Era.checkLength(faults, "end", lasts.abs());
      faults.refuseIfAny();
      return new Window(start, start.plus(lasts));
    }
  }

  /** Again and again, as the notation of a series says. */
  record Again(String notation) implements When {

    @Override
    public Occurrences from(InstantSource begin) {
      SeriesTerms terms = SeriesTerms.parse(notation);
      return terms.from(terms.from().orElseGet(begin::instant)).demandApart();
    }
  }

  /** This one, with what goes wrong with spikes of its name. */
  SpikePlan with(Map<String, List<String>> byName) {
    return new SpikePlan(name, when, continuity, changes, byName.getOrDefault(name, List.of()));
  }

  Spike spike(long number, Fields fields, CollectionType type, InstantSource begin) {
    Faults faults = new Faults();
    Optional<SpikeName> named = faults.member("name", () -> new SpikeName(name));
    Optional<Occurrences> window = faults.member("window", () -> when.from(begin));
    Optional<List<SpikeField>> copies =
        faults.member("changes", () -> copies(fields, rules(fields, type)));
    Optional<Flaws> wrong = faults.member("faults", () -> Flaws.parse(flaws));
    faults.refuseIfAny();
    return new Spike(
        new SpikeId(number),
        ONLY_COLLECTION,
        named.orElseThrow(),
        window.orElseThrow(),
        Priority.NONE,
        continuity.orElseGet(
            () -> Spike.usualContinuity(copies.orElseThrow(), wrong.orElseThrow())),
        copies.orElseThrow(),
        wrong.orElseThrow(),
        Stamp.of(window.orElseThrow().span().start()));
  }

  private static List<SpikeField> copies(Fields fields, Map<FieldId, Rule> rules) {
    return Spike.copyOf(fields, rules, field -> new SpikeFieldId(field.id().number()));
  }

  private Map<FieldId, Rule> rules(Fields fields, CollectionType type) {
    Faults faults = new Faults();
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      String line = changes.get(i);
      String place = Integer.toString(i);
      faults
          .member(place, () -> change(line, fields, type))
          .ifPresent(change -> put(faults, place, rules, change));
    }
    faults.refuseIfAny();
    return rules;
  }

  private static void put(Faults faults, String place, Map<FieldId, Rule> rules, Field change) {
    boolean once = rules.put(change.id(), change.rule()) == null;
    faults.check(once, place, "field '%s' is changed twice", change.name());
  }

  private static Field change(String line, Fields fields, CollectionType type) {
    return Field.parseChange(fields.of(type), line);
  }
}
