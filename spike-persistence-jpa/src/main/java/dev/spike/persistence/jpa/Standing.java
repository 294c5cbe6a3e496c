package dev.spike.persistence.jpa;

import dev.spike.domain.collection.CounterStates;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.value.CounterState;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Where all counters of a half stand, as one short text: those of the collection, then those of
 * each spike that has some, such as {@code 17=0.1 18=5;40:17=95 18=7;41:}.
 */
final class Standing {

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
    return text.toString();
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
    String[] parts = text.split(";");
    Map<SpikeId, CounterStates> spikes = new HashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      SpikeId spike = new SpikeId(Long.parseLong(parts[i], 0, colon, 10));
      spikes.put(spike, states(parts[i].substring(colon + 1)));
    }
    return new Progress(draws, states(parts[0]), spikes);
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
