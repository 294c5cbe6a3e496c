package dev.spike.domain.truth;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Flaw;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeField;
import dev.spike.domain.value.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is abnormal while a spike is at work; this is the only place that knows. */
public final class Marks {

  private final Map<FieldName, MarkKind> fields;
  private final Spike spike;

  private Marks(Spike spike) {
    this.spike = spike;
    fields = new LinkedHashMap<>();
  }

  /** What a spike makes abnormal, in the order of its fields. */
  public static List<Mark> of(Spike spike) {
    Marks marks = new Marks(spike);
    spike.copies().forEach(marks::note);
    while (marks.noteReaders()) {
      // Whoever reads a reader is abnormal too.
    }
    return marks.inOrder();
  }

  private void note(SpikeField field) {
    Rule rule = field.copy().rule();
    if (!rule.equals(field.original())) {
      boolean isBent = !rule.straight().equals(rule);
      fields.put(field.copy().name(), isBent ? MarkKind.BEND : MarkKind.VALUE);
    }
  }

  /** Only Performance fields can be changed, and expressions read fields of their own half. */
  private boolean noteReaders() {
    int before = fields.size();
    for (Field field : spike.fields().of(CollectionType.PERFORMANCE)) {
      if (List.copyOf(fields.keySet()).stream().anyMatch(field::reads)) {
        fields.putIfAbsent(field.name(), MarkKind.DERIVED);
      }
    }
    return fields.size() > before;
  }

  private List<Mark> inOrder() {
    List<Mark> marks = new ArrayList<>();
    for (Field field : spike.fields().of(CollectionType.PERFORMANCE)) {
      Optional.ofNullable(fields.get(field.name()))
          .ifPresent(kind -> marks.add(Mark.of(field.name(), kind)));
    }
    spike.flaws().all().forEach(flaw -> marks.addAll(of(flaw)));
    return List.copyOf(marks);
  }

  private List<Mark> of(Flaw flaw) {
    MarkKind kind = MarkKind.of(flaw.kind());
    List<Mark> marks = new ArrayList<>();
    if (flaw.isOfAnswer()) {
      marks.add(new Mark(Optional.empty(), kind));
    }
    flaw.among(spike.fields().all()).forEach(field -> marks.add(Mark.of(field, kind)));
    return marks;
  }
}
