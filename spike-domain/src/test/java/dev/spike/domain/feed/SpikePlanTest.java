package dev.spike.domain.feed;

import static dev.spike.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.Fields;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeFieldId;
import dev.spike.domain.schedule.SpikeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpikePlanTest {

  private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Fields FIELDS =
      new Fields(List.of(field(3, "cpu: range 1..2"), field(4, "n: increment from 1 by 1")));

  @Test
  void becomesASpikeThatCopiesAllFields() {
    Spike spike = spike("peak", SECOND, "cpu: range 8..9");

    assertThat(spike.id()).isEqualTo(new SpikeId(7));
    assertThat(spike.name()).hasToString("peak");
    assertThat(spike.window()).hasToString("2026-03-01T09:00:00Z to 2026-03-01T09:00:01Z");
    assertThat(spike.continuity()).isEqualTo(Continuity.SHARED);
    assertThat(spike.fields().all())
        .containsExactly(field(3, "cpu: range 8..9"), field(4, "n: increment from 1 by 1"));
    assertThat(spike.copies())
        .extracting(copy -> copy.id())
        .containsExactly(new SpikeFieldId(3), new SpikeFieldId(4));
  }

  @Test
  void restartsCountersThatItGivesAnotherStart() {
    assertThat(spike("peak", SECOND, "n: increment from 5 by 1").copies())
        .extracting(copy -> copy.restarts())
        .containsExactly(false, true);
    assertThat(spike("peak", SECOND, "n: increment from 1 by 5").copies())
        .extracting(copy -> copy.restarts())
        .containsExactly(false, false);
  }

  @Test
  void beginsToRecurWhereNothingElseIsSaidWithTheFeed() {
    assertThat(spike("peak", new SpikePlan.Again("cron \"0 9 * * *\" for 1m count 3")).window())
        .hasToString("2026-03-01T09:00:00Z to 2026-03-03T09:01:00Z");
    String later = "cron \"0 9 * * *\" for 1m from 2026-03-05T00:00:00Z count 1";
    assertThat(spike("peak", new SpikePlan.Again(later)).window())
        .hasToString("2026-03-05T09:00:00Z to 2026-03-05T09:01:00Z");
  }

  @Test
  void doesNotGetInItsOwnWay() {
    assertRefused(
        () -> spike("peak", new SpikePlan.Again("cron \"* * * * *\" for 61s")),
        "/window/duration",
        "an occurrence of 1m1s would still run when the next one begins, as from"
            + " 2026-03-01T09:00:00Z on");
  }

  @Test
  void mayChangeNothing() {
    assertThat(spike("peak", SECOND).fields()).isEqualTo(FIELDS);
  }

  @Test
  void tellsAllFaultsAtOnce() {
    assertRefused(
        () -> spike("", SECOND.negated(), "cpux: range 1..2", "cpu: number 1 ,"),
        new Fault("/name", "the name of a spike must not be empty"),
        new Fault(
            "/window/end",
            "a spike must end after it starts, not run from 2026-03-01T09:00:00Z to"
                + " 2026-03-01T08:59:59Z"),
        new Fault("/changes/0", "there is no field 'cpux' to change"),
        new Fault("/changes/1/rule", "column 15: expected the end of the line, found ','"));
  }

  @Test
  void keepsToTheKindsOfItsFields() {
    assertRefused(
        () -> spike("peak", SECOND, "cpu: number 1"),
        "/changes/0",
        "a spike cannot turn field 'cpu' from NUMBER_RANGE into NUMBER_FIXED");
  }

  private static Spike spike(String name, Duration lasts, String... changes) {
    return spike(name, new SpikePlan.Once(START, lasts), changes);
  }

  private static Spike spike(String name, SpikePlan.When when, String... changes) {
    return new SpikePlan(name, when, Optional.of(Continuity.SHARED), List.of(changes))
        .spike(7, FIELDS, CollectionType.PERFORMANCE, () -> START);
  }

  private static Field field(long id, String line) {
    return Field.parse(new FieldId(id), CollectionType.PERFORMANCE, line);
  }
}
