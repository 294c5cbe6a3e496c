package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Opening;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.Chance;
import dev.spike.domain.value.CounterState;
import dev.spike.domain.value.FixedFloat;
import dev.spike.domain.value.FixedNumber;
import dev.spike.domain.value.FixedText;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.StatelessRule;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where all counters of a half stand, as one short text: those of the collection, then those of
 * each spike that has some, such as {@code 17=0.1 18=5;40:17=95 18=7;41:}. Where a window was
 * entered that has to be known, further lines say which, and what was told before it, as fields
 * would be written that always yield the same.
 */
final class Standing {

  private static final FieldId ANY = new FieldId(1);
  private static final Chance NO_CHANCE = new Chance(0, 0);

  private Standing() {}

  static String text(Progress progress) {
    StringBuilder text = new StringBuilder();
    append(text, progress.own());
    progress
        .spikes()
        .forEach(
            (spike, states) -> {
              text.append(';').append(spike.number()).append(':');
              append(text, states);
            });
    progress.openings().forEach((spike, opening) -> append(text, spike, opening));
    return text.toString();
  }

  private static void append(StringBuilder text, SpikeId spike, Opening opening) {
    text.append('\n').append(spike.number()).append('@').append(opening.start());
    text.append('+').append(opening.held().size());
    opening.held().forEach((name, value) -> text.append('\n').append(field(name, fixed(value))));
  }

  private static Field field(FieldName name, Rule rule) {
    return new Field(ANY, CollectionType.PERFORMANCE, name, rule);
  }

  private static Rule fixed(Value value) {
    return value.fold(FixedText::new, FixedNumber::new, FixedFloat::new);
  }

  private static void append(StringBuilder text, CounterStates states) {
    String between = "";
    for (Map.Entry<FieldId, CounterState> entry : states.standing().entrySet()) {
      text.append(between).append(entry.getKey().number()).append('=');
      text.append(entry.getValue().next().toPlainString());
      between = " ";
    }
  }

  static Progress read(long draws, String text) {
    String[] lines = text.split("\n");
    String[] parts = lines[0].split(";");
    Map<SpikeId, CounterStates> spikes = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      SpikeId spike = new SpikeId(Long.parseLong(parts[i], 0, colon, 10));
      spikes.put(spike, states(parts[i].substring(colon + 1)));
    }
    return new Progress(draws, states(parts[0]), spikes, openings(lines));
  }

  private static Map<SpikeId, Opening> openings(String[] lines) {
    Map<SpikeId, Opening> openings = new HashMap<>();
    for (int i = 1; i < lines.length; ) {
      String[] parts = lines[i++].split("[@+]");
      int end = i + Integer.parseInt(parts[2]);
      Instant start = Instant.parse(parts[1]);
      openings.put(new SpikeId(Long.parseLong(parts[0])), new Opening(start, held(lines, i, end)));
      i = end;
    }
    return openings;
  }

  private static Map<FieldName, Value> held(String[] lines, int from, int to) {
    Map<FieldName, Value> held = new LinkedHashMap<>();
    for (String line : Arrays.asList(lines).subList(from, to)) {
      Field field = Field.parse(ANY, CollectionType.PERFORMANCE, line);
      StatelessRule rule = (StatelessRule) field.rule();
      held.put(field.name(), rule.draw(Instant.EPOCH, NO_CHANCE));
    }
    return held;
  }

  private static CounterStates states(String text) {
    Map<FieldId, CounterState> states = new HashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split(" ")) {
      int equals = pair.indexOf('=');
      FieldId field = new FieldId(Long.parseLong(pair, 0, equals, 10));
      states.put(field, new CounterState(new BigDecimal(pair.substring(equals + 1))));
    }
    return new CounterStates(states);
  }
}
