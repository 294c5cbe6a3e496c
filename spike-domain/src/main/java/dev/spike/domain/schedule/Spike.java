package dev.spike.domain.schedule;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A collection as it behaves within a window of time, or within one after another: a full copy of
 * its fields, some with other rules.
 */
public record Spike(
    SpikeId id,
    CollectionId collection,
    SpikeName name,
    Occurrences occurrences,
    Priority priority,
    Continuity continuity,
    List<SpikeField> copies,
    Flaws flaws,
    Stamp stamp) {

  public Spike {
    copies = placed(copies, occurrences.sample());
    List<Field> fields = fieldsOf(copies).all();
    Flaws wrong = flaws;
    boolean isOwn = continuity == Continuity.INDEPENDENT;
    Faults faults =
        new Faults()
            .check(
                !isOwn || copies.stream().noneMatch(SpikeField::bendsCounter),
                "continuity",
                "a counter whose steps are bent is the collection's own, so continuity must be"
                    + " shared");
    faults.member("faults", () -> wrong.among(fields));
    faults.refuseIfAny();
  }

  /** A spike that overlaps no other. */
  public Spike(
      SpikeId id,
      CollectionId collection,
      SpikeName name,
      Occurrences occurrences,
      Continuity continuity,
      List<SpikeField> copies,
      Stamp stamp) {
    this(id, collection, name, occurrences, Priority.NONE, continuity, copies, Flaws.NONE, stamp);
  }

  /** What bends the fields is at work in the window of the spike. */
  private static List<SpikeField> placed(List<SpikeField> copies, Window window) {
    Faults faults = new Faults();
    List<SpikeField> placed = new ArrayList<>();
    for (SpikeField copy : copies) {
      try {
        placed.add(copy.during(window));
      } catch (Refusal refusal) {
        String sentence = "field '%s' does not fit: its %s";
        faults.check(false, "end", sentence, copy.copy().name(), refusal.getMessage());
      }
    }
    faults.refuseIfAny();
    return List.copyOf(placed);
  }

  /** All fields of {@code originals} for a spike, changed by {@code rules}. */
  public static List<SpikeField> copyOf(
      Fields originals, Map<FieldId, Rule> rules, Function<Field, SpikeFieldId> ids) {
    Fields changed = originals.overriddenBy(rules);
    List<SpikeField> copies = new ArrayList<>();
    for (int i = 0; i < changed.all().size(); i++) {
      Field copy = changed.all().get(i);
      copies.add(new SpikeField(ids.apply(copy), copy, originals.all().get(i).rule()));
    }
    return copies;
  }

  /** Whose counters move where nobody says it. */
  public static Continuity usualContinuity(List<SpikeField> copies, Flaws flaws) {
    return Continuity.usualWith(copies.stream().map(copy -> copy.copy().rule()), flaws);
  }

  /** What is generated while this spike lasts. */
  public Fields fields() {
    return fieldsOf(copies);
  }

  /** From when this spike is at work for the first time until it is over. */
  public Window window() {
    return occurrences.span();
  }

  /** What this spike is at an instant. */
  public Status statusAt(Instant now) {
    return occurrences.statusAt(now);
  }

  /** This spike under another name. */
  public Spike named(SpikeName other, Instant now) {
    return new Spike(
        id,
        collection,
        other,
        occurrences,
        priority,
        continuity,
        copies,
        flaws,
        stamp.touched(now));
  }

  /** This spike at other times. */
  public Spike within(Occurrences others, Instant now) {
    return new Spike(
        id, collection, name, others, priority, continuity, copies, flaws, stamp.touched(now));
  }

  /** This spike with counters that move otherwise. */
  public Spike counting(Continuity other, Instant now) {
    return new Spike(
        id, collection, name, occurrences, priority, other, copies, flaws, stamp.touched(now));
  }

  /** This spike with another priority. */
  public Spike ranking(Priority other, Instant now) {
    return new Spike(
        id, collection, name, occurrences, other, continuity, copies, flaws, stamp.touched(now));
  }

  /** This spike with other things that go wrong. */
  public Spike suffering(Flaws others) {
    return new Spike(
        id, collection, name, occurrences, priority, continuity, copies, others, stamp);
  }

  /** This spike as it is in one of its windows. */
  public Spike in(Window occurrence) {
    return occurrence.equals(occurrences)
        ? this
        : new Spike(id, collection, name, occurrence, priority, continuity, copies, flaws, stamp);
  }

  /** Each window of this spike that has time in common with another one, at most so many. */
  public List<Spike> during(Window other, int most) {
    return occurrences.during(other, most).stream().map(this::in).toList();
  }

  /** This spike with other copies of fields, and with what goes wrong with those. */
  public Spike copying(List<SpikeField> others) {
    Set<FieldName> gone = new HashSet<>(names(copies));
    gone.removeAll(names(others));
    Flaws left = flaws.without(gone);
    return new Spike(id, collection, name, occurrences, priority, continuity, others, left, stamp);
  }

  private static List<FieldName> names(List<SpikeField> copies) {
    return copies.stream().map(field -> field.copy().name()).toList();
  }

  /** This spike with other rules for some of its fields. */
  public Spike changedBy(Map<FieldId, Rule> rules, Instant now) {
    return new Spike(
        id,
        collection,
        name,
        occurrences,
        priority,
        continuity,
        copiesChangedBy(rules),
        flaws,
        stamp.touched(now));
  }

  /** Its copies with no more of their ramps than fits into a window that ends early. */
  public static List<SpikeField> cut(List<SpikeField> copies, Window window) {
    return copies.stream().map(copy -> copy.cut(window)).toList();
  }

  /** Its copies with other rules for some of them. */
  public List<SpikeField> copiesChangedBy(Map<FieldId, Rule> rules) {
    List<Field> after = fields().overriddenBy(rules).all();
    List<SpikeField> changed = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      SpikeField field = copies.get(i);
      changed.add(new SpikeField(field.id(), after.get(i), field.original()));
    }
    return changed;
  }

  /** This spike without one of its windows, which begins at an instant or is the next one. */
  public Spike skipping(Optional<Instant> begin, Instant now) {
    if (!(occurrences instanceof Series series)) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "spike %s does not recur; end it or delete it instead", Texts.shown(name.text())));
    }
    Series rest = series.skipping(begin, now);
    return new Spike(
        id, collection, name, rest, priority, continuity, copies, flaws, stamp.touched(now));
  }

  private static Fields fieldsOf(List<SpikeField> copies) {
    return new Fields(copies.stream().map(SpikeField::copy).toList());
  }
}
