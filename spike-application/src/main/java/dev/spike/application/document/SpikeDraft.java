package dev.spike.application.document;

import dev.spike.application.Fate;
import dev.spike.application.collection.NewField;
import dev.spike.application.storage.Ids;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Overlap;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeCalendar;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The spikes of one collection as its document wants them, beside those that are there. */
final class SpikeDraft {

  private final CollectionId collection;
  private final FieldTurn fields;
  private final Ids ids;
  private final Instant now;
  private SpikeCalendar calendar = SpikeCalendar.EMPTY;

  SpikeDraft(CollectionId collection, FieldTurn fields, Ids ids, Instant now) {
    this.collection = collection;
    this.fields = fields;
    this.ids = ids;
    this.now = now;
  }

  /** What has to be done so that these are the spikes, in place of those that are there. */
  List<SpikeStep> steps(List<DocumentSpike> wanted, List<Spike> present) {
    Map<Object, Spike> left = new LinkedHashMap<>();
    present.forEach(spike -> left.put(key(DocumentSpike.of(spike, fields.before())), spike));
    Faults faults = new Faults();
    List<SpikeStep> steps = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      DocumentSpike spike = wanted.get(i);
      faults
          .member("spikes/" + i, () -> step(begun(spike.kept(), left.values()), left))
          .ifPresent(steps::add);
    }
    faults.refuseIfAny();
    left.values().forEach(spike -> steps.add(deletion(spike)));
    return steps.stream().filter(step -> !step.isNone()).toList();
  }

  private static Object key(DocumentSpike spike) {
    return List.of(spike.name(), spike.timing());
  }

  /** A spike that recurs goes on where it has begun to if nothing else is said. */
  private static DocumentSpike begun(DocumentSpike wanted, Collection<Spike> present) {
    return present.stream()
        .filter(spike -> spike.name().equals(wanted.name()))
        .map(spike -> wanted.at(wanted.timing().like(spike.occurrences())))
        .filter(spike -> !spike.equals(wanted))
        .findFirst()
        .orElse(wanted);
  }

  private SpikeStep step(DocumentSpike wanted, Map<Object, Spike> left) {
    if (wanted.timing().isOver(now)) {
      SpikeFate over = new SpikeFate(Fate.OVER, Optional.empty(), Optional.of(wanted));
      return new SpikeStep(Optional.empty(), Optional.empty(), over);
    }
    Map<FieldId, Rule> rules =
        wanted
            .in(collection, fields.after())
            .changes()
            .rulesFor(fields.after(), Optional.of(wanted.timing().settled(now).sample()));
    Optional<Spike> before = Optional.ofNullable(left.remove(key(wanted)));
    Optional<Spike> staying = before.filter(present -> stays(present, wanted, rules));
    Spike after = staying.orElseGet(() -> drafted(wanted, before, rules));
    enter(after);
    Fate fate =
        before.isEmpty() ? Fate.CREATED : staying.isPresent() ? Fate.UNCHANGED : Fate.CHANGED;
    return new SpikeStep(
        before,
        Optional.of(after),
        new SpikeFate(fate, said(before), Optional.of(DocumentSpike.of(after, fields.after()))));
  }

  private SpikeStep deletion(Spike spike) {
    Optional<Spike> before = Optional.of(spike);
    return new SpikeStep(
        before, Optional.empty(), new SpikeFate(Fate.DELETED, said(before), Optional.empty()));
  }

  private Optional<DocumentSpike> said(Optional<Spike> before) {
    return before.map(spike -> DocumentSpike.of(spike, fields.before()));
  }

  /**
   * A spike stays if it would be written down as it is wanted. Where its collection is changed at
   * the same time, it also has to be a copy of what the collection is then.
   */
  private boolean stays(Spike present, DocumentSpike wanted, Map<FieldId, Rule> rules) {
    Fields copied = fields.after();
    Set<NewField> changes =
        copied.all().stream()
            .filter(field -> rules.containsKey(field.id()))
            .filter(field -> !rules.get(field.id()).equals(field.rule()))
            .map(field -> NewField.like(field.with(rules.get(field.id()).anytime())))
            .collect(Collectors.toSet());
    boolean saysSo =
        present.continuity() == wanted.continuity()
            && present.priority().equals(wanted.priority())
            && present.flaws().equals(wanted.flaws())
            && new HashSet<>(DocumentSpike.of(present, copied).changes()).equals(changes);
    return saysSo
        && (fields.isNone()
            || new FieldTurn(present.fields(), copied.overriddenBy(rules)).isNone());
  }

  private Spike drafted(DocumentSpike wanted, Optional<Spike> before, Map<FieldId, Rule> rules) {
    Map<FieldId, SpikeFieldId> known = new HashMap<>();
    before.ifPresent(
        spike -> spike.copies().forEach(copy -> known.put(copy.copy().id(), copy.id())));
    List<SpikeField> copies =
        Spike.copyOf(
            fields.after(),
            rules,
            field ->
                Optional.ofNullable(known.get(field.id()))
                    .orElseGet(() -> new SpikeFieldId(ids.next())));
    return new Spike(
        before.map(Spike::id).orElseGet(() -> new SpikeId(ids.next())),
        collection,
        wanted.name(),
        wanted.timing().settled(now),
        wanted.priority(),
        wanted.continuity(),
        copies,
        wanted.flaws(),
        before.map(spike -> spike.stamp().touched(now)).orElseGet(() -> Stamp.of(now)));
  }

  /** Whatever is in the way stands in the same document, which is at fault therefore. */
  private void enter(Spike spike) {
    try {
      calendar = calendar.with(spike, now);
    } catch (Overlap overlap) {
      throw new Refusal(Refusal.Kind.INVALID, overlap.getMessage());
    }
  }
}
