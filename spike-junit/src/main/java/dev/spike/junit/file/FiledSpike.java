package dev.spike.junit.file;

import dev.spike.domain.Fault;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.Texts;
import dev.spike.domain.collection.CollectionId;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A spike as a file has it: it names the fields that it changes. */
record FiledSpike(
    SpikeName name,
    When when,
    Priority priority,
    Optional<Continuity> continuity,
    List<FiledField> changes,
    Flaws flaws) {

  private static final CollectionId ONLY_COLLECTION = new CollectionId(1);

  /** When it is at work, as the file says. */
  interface When {

    /** The windows, of which the first begins at an instant or later if nothing else is said. */
    Occurrences from(Instant begin);
  }

  /** In one window. */
  record Once(Window window) implements When {

    @Override
    public Occurrences from(Instant begin) {
      return window;
    }
  }

  /** Again and again. */
  record Again(SeriesTerms terms) implements When {

    @Override
    public Occurrences from(Instant begin) {
      Faults faults = new Faults();
      Optional<Occurrences> series = faults.member("recurs", () -> terms.from(begin).demandApart());
      faults.refuseIfAny();
      return series.orElseThrow();
    }
  }

  FiledSpike {
    changes = List.copyOf(changes);
  }

  /** The spike for a collection that has these fields; faults are placed as in the file. */
  Spike spike(long number, Fields fields, Instant begin) {
    Faults faults = new Faults();
    Optional<Occurrences> occurrences = faults.member("", () -> when.from(begin));
    Optional<List<SpikeField>> copies = faults.member("", () -> copies(fields));
    faults.refuseIfAny();
    Spike spike =
        new Spike(
            new SpikeId(number),
            ONLY_COLLECTION,
            name,
            occurrences.orElseThrow(),
            priority,
            continuity.orElseGet(() -> Spike.usualContinuity(copies.orElseThrow(), flaws)),
            copies.orElseThrow(),
            flaws,
            Stamp.of(occurrences.orElseThrow().span().start()));
    // Whoever draws from a feed polls nothing, so that no poll of theirs can fail.
    return spike.suffering(flaws.ofValues());
  }

  private List<SpikeField> copies(Fields fields) {
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    List<FiledField> placed = new ArrayList<>();
    Faults faults = new Faults();
    for (FiledField change : changes) {
      Optional<Field> original = fields.all().stream().filter(change::names).findFirst();
      String shown = Texts.shown(change.name().text());
      String place = change.pointer().substring(1);
      faults.check(
          original.isPresent(),
          place,
          "there is no %s field named %s to change",
          change.type(),
          shown);
      boolean isFirst = original.map(field -> rules.put(field.id(), change.rule())).isEmpty();
      faults.check(isFirst, place, "the field %s is changed twice", shown);
      placed.add(change);
    }
    faults.refuseIfAny();
    try {
      return Spike.copyOf(fields, rules, field -> new SpikeFieldId(field.id().number()));
    } catch (Refusal refusal) {
      throw refused(refusal, placed);
    }
  }

  /** Says of faults that are placed by the order of the changes where those stand. */
  private static Refusal refused(Refusal refusal, List<FiledField> placed) {
    return new Refusal(
        refusal.kind(), refusal.faults().stream().map(fault -> placed(fault, placed)).toList());
  }

  /**
   * The same fault where the thing stands that it counts; of what is counted elsewhere, nowhere.
   */
  static Fault placed(Fault fault, List<FiledField> counted) {
    String[] parts = fault.pointer().split("/", 3);
    if (parts.length < 2 || !parts[1].matches("\\d{1,6}")) {
      return fault;
    }
    int number = Integer.parseInt(parts[1]);
    String pointer = number < counted.size() ? counted.get(number).pointer() : "";
    return new Fault(pointer, fault.detail());
  }
}
