package dev.spike.domain.schedule;

import dev.spike.domain.Stamp;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A collection, spikes for it, and instants given as seconds. */
final class Timeline {

  static final FieldId REQUESTS = new FieldId(1);
  static final FieldId FREE = new FieldId(2);
  static final FieldId CPU = new FieldId(3);
  static final FieldId HOST = new FieldId(4);
  static final FieldId RESTARTS = new FieldId(5);

  static final Fields ROUTER =
      new Fields(
          List.of(
              field(REQUESTS, CollectionType.PERFORMANCE, "requests: increment from 1 by 1"),
              field(FREE, CollectionType.PERFORMANCE, "free: decrement from 1000 by 10"),
              field(CPU, CollectionType.PERFORMANCE, "cpu: range 10..90"),
              field(HOST, CollectionType.PERFORMANCE, "host: text web-01"),
              field(RESTARTS, CollectionType.CONFIGURATION, "restarts: increment from 5 by 5")));

  private Timeline() {}

  static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  static Window window(long start, long end) {
    return new Window(at(start), at(end));
  }

  static Spike spike(long id, long start, long end) {
    return spike(id, window(start, end), Continuity.INDEPENDENT, Map.of());
  }

  static Spike spike(long id, Window window, Continuity continuity, Map<FieldId, Rule> rules) {
    return new Spike(
        new SpikeId(id),
        new CollectionId(1),
        new SpikeName("spike " + id),
        window,
        continuity,
        Spike.copyOf(ROUTER, rules, copy -> new SpikeFieldId(1000 * id + copy.id().number())),
        Stamp.of(at(0)));
  }

  private static Field field(FieldId id, CollectionType type, String line) {
    return Field.parse(id, type, line);
  }
}
