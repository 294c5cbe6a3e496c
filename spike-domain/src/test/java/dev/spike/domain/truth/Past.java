package dev.spike.domain.truth;

import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Occurrences;
import dev.spike.domain.schedule.Priority;
import dev.spike.domain.schedule.Spike;
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

/** Spikes that were, in seconds since 1970. */
final class Past {

  private Past() {}

  static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  static Window window(long start, long end) {
    return new Window(at(start), at(end));
  }

  /** A spike of fields in the notation, some of which are changed as it is written for spikes. */
  static Spike spike(long id, long start, long end, List<String> lines, String... changes) {
    List<Field> fields = new ArrayList<>();
    lines.forEach(
        line ->
            fields.add(
                Field.parse(new FieldId(fields.size() + 1), CollectionType.PERFORMANCE, line)));
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    for (String change : changes) {
      Field changed = Field.parseChange(fields, change);
      rules.put(changed.id(), changed.rule());
    }
    return new Spike(
        new SpikeId(id),
        new CollectionId(1),
        new SpikeName("spike " + id),
        window(start, end),
        Continuity.SHARED,
        Spike.copyOf(new Fields(fields), rules, field -> new SpikeFieldId(field.id().number())),
        Stamp.of(at(0)));
  }

  static SpikeVersion version(long id, int rank, Occurrences occurrences, Window force) {
    return new SpikeVersion(
        new SpikeId(id),
        1,
        new CollectionId(1),
        new SpikeName("spike " + id),
        occurrences,
        new Priority(rank),
        List.of(),
        force);
  }

  static String said(TruthWindow window) {
    return "%d: %d..%d"
        .formatted(
            window.spike().number(),
            window.window().start().getEpochSecond(),
            window.window().end().getEpochSecond());
  }
}
