package dev.spike.domain.collection;

import dev.spike.domain.Golden;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromisedDrawsTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  private static final List<String> LINES =
      List.of(
          "host: text web-01",
          "port: number 8443",
          "version: float 2.50",
          "time: epoch",
          "cpu: range 10..90",
          "id: range -9223372036854775808..9223372036854775807",
          "load: float 0.5..2.5 places 3",
          "delta: float -3..3 places 0",
          "fine: float -0.0001..1.0000000005 places 10",
          "requests: increment from 1 by 0.5 until 100 jitter 15%",
          "disk: decrement from 10 by 1 until 0",
          "bytes: increment from 0.125 by 1000 jitter 37.5%");

  @Test
  void areKeptForTheSameSeedClockAndNumberOfDraws() {
    Fields fields = Fields.NONE;
    for (int i = 0; i < LINES.size(); i++) {
      FieldId id = new FieldId(i);
      fields = fields.with(Field.parse(id, CollectionType.PERFORMANCE, LINES.get(i)));
    }
    List<String> rows = new ArrayList<>();
    CounterStates counters = CounterStates.NONE;
    for (int n = 0; n < 200; n++) {
      Draw draw =
          fields.draw(
              CollectionType.PERFORMANCE,
              counters,
              START.plusSeconds(n),
              new Luck(new Seed(20260301), n));
      rows.add(
          draw.values().values().stream().map(Value::toString).collect(Collectors.joining(" ")));
      counters = draw.counters();
    }
    Golden.assertKept("draws.txt", rows);
  }
}
