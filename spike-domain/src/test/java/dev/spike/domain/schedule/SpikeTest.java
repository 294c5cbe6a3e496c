package dev.spike.domain.schedule;

import static dev.spike.domain.Refusals.assertRefused;
import static dev.spike.domain.schedule.Timeline.CPU;
import static dev.spike.domain.schedule.Timeline.FREE;
import static dev.spike.domain.schedule.Timeline.HOST;
import static dev.spike.domain.schedule.Timeline.REQUESTS;
import static dev.spike.domain.schedule.Timeline.RESTARTS;
import static dev.spike.domain.schedule.Timeline.ROUTER;
import static dev.spike.domain.schedule.Timeline.at;
import static dev.spike.domain.schedule.Timeline.spike;
import static dev.spike.domain.schedule.Timeline.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Fault;
import dev.spike.domain.Stamp;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.value.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpikeTest {

  private static final Window WINDOW = window(100, 200);

  @Test
  void copiesAllFieldsOfBothHalves() {
    Spike spike = spike(1, 100, 200);

    assertThat(spike.fields()).isEqualTo(ROUTER);
    assertThat(spike.copies())
        .extracting(SpikeField::id)
        .containsExactly(
            new SpikeFieldId(1001),
            new SpikeFieldId(1002),
            new SpikeFieldId(1003),
            new SpikeFieldId(1004),
            new SpikeFieldId(1005));
    assertThat(spike.copies()).noneMatch(SpikeField::restarts);
  }

  @Test
  void changesTheFieldsItWasToldTo() {
    Spike spike = changed(Map.of(CPU, Rule.parse("range 95..100")));

    assertThat(spike.fields())
        .isEqualTo(ROUTER.overriddenBy(Map.of(CPU, Rule.parse("range 95..100"))));
    assertThat(spike.fields()).isNotEqualTo(ROUTER);
    assertThat(restarting(spike)).isEmpty();
  }

  @Test
  void restartsACounterThatItGaveAnotherStart() {
    assertThat(restarting(changed(Map.of(REQUESTS, Rule.parse("increment from 500 by 1")))))
        .containsExactly(REQUESTS);
    assertThat(
            restarting(
                changed(
                    Map.of(
                        REQUESTS, Rule.parse("increment from 1.0 by 50 until 9 jitter 5%"),
                        FREE, Rule.parse("decrement from 999 by 10")))))
        .as("another step, limit or jitter is no other start")
        .containsExactly(FREE);
  }

  @Test
  void restartsACounterThatAChangeGaveAnotherStart() {
    Spike spike = changed(Map.of(REQUESTS, Rule.parse("increment from 500 by 1")));

    Spike again =
        spike.changedBy(
            Map.of(
                REQUESTS, Rule.parse("increment from 500 by 7"),
                FREE, Rule.parse("decrement from 10 by 1")),
            at(50));

    assertThat(restarting(again)).containsExactly(REQUESTS, FREE);
    Rule original = ROUTER.byId(REQUESTS).orElseThrow().rule();
    assertThat(restarting(again.changedBy(Map.of(REQUESTS, original), at(60))))
        .as("a start that was given back")
        .containsExactly(FREE);
    assertThat(again.fields().byId(REQUESTS).orElseThrow().rule())
        .hasToString("increment from 500 by 7");
    assertThat(again.fields().byId(CPU)).isEqualTo(ROUTER.byId(CPU));
    assertThat(again.copies())
        .extracting(SpikeField::id)
        .isEqualTo(spike.copies().stream().map(SpikeField::id).toList());
    assertThat(again.stamp()).isEqualTo(new Stamp(2, at(0), at(50)));
    assertThat(restarting(again.changedBy(Map.of(CPU, Rule.parse("range 1..2")), at(60))))
        .as("what restarted once still does")
        .containsExactly(REQUESTS, FREE);
  }

  @Test
  void refusesToChangeWhatIsNoNumberOfPerformance() {
    Map<FieldId, Rule> rules = new LinkedHashMap<>();
    rules.put(HOST, Rule.parse("text web-02"));
    rules.put(RESTARTS, Rule.parse("increment from 5 by 6"));
    rules.put(CPU, Rule.parse("number 99"));
    Fault[] faults = {
      new Fault(
          "/0",
          "field 'host' cannot be changed by a spike: it is no number (TEXT_FIXED), and spikes"
              + " change numbers only"),
      new Fault(
          "/1",
          "field 'restarts' cannot be changed by a spike: it is a Configuration field, and spikes"
              + " change Performance fields only"),
      new Fault("/2", "a spike cannot turn field 'cpu' from NUMBER_RANGE into NUMBER_FIXED")
    };

    assertRefused(() -> changed(rules), faults);
    assertRefused(() -> spike(1, 100, 200).changedBy(rules, at(50)), faults);
  }

  @Test
  void isEditedInEachOfItsParts() {
    Spike spike = spike(1, 100, 200);
    Stamp touched = new Stamp(2, at(0), at(50));

    assertThat(spike.named(new SpikeName("Friday"), at(50)))
        .isEqualTo(
            new Spike(
                spike.id(),
                spike.collection(),
                new SpikeName("Friday"),
                WINDOW,
                Continuity.INDEPENDENT,
                spike.copies(),
                touched));
    assertThat(spike.within(window(300, 400), at(50)))
        .isEqualTo(
            new Spike(
                spike.id(),
                spike.collection(),
                spike.name(),
                window(300, 400),
                Continuity.INDEPENDENT,
                spike.copies(),
                touched));
    assertThat(spike.counting(Continuity.SHARED, at(50)))
        .isEqualTo(
            new Spike(
                spike.id(),
                spike.collection(),
                spike.name(),
                WINDOW,
                Continuity.SHARED,
                spike.copies(),
                touched));
  }

  @Test
  void isWhatItsWindowIs() {
    Spike spike = spike(1, 100, 200);

    assertThat(spike.statusAt(at(100).minusNanos(1))).isEqualTo(Status.SCHEDULED);
    assertThat(spike.statusAt(at(100))).isEqualTo(Status.ACTIVE);
    assertThat(spike.statusAt(at(200).minusNanos(1))).isEqualTo(Status.ACTIVE);
    assertThat(spike.statusAt(at(200))).isEqualTo(Status.EXPIRED);
  }

  @Test
  void cannotBeBuiltOfFieldsThatAreNone() {
    Spike spike = spike(1, 100, 200);
    List<SpikeField> twice = new ArrayList<>(spike.copies());
    twice.add(spike.copies().get(2));

    assertRefused(
        () ->
            new Spike(
                spike.id(),
                spike.collection(),
                spike.name(),
                WINDOW,
                Continuity.SHARED,
                twice,
                spike.stamp()),
        new Fault("/5/id", "two fields have the id 3"),
        new Fault("/5/name", "there are two Performance fields named 'cpu'"));
  }

  @Test
  void cannotBeChangedFromOutside() {
    Spike spike = spike(1, 100, 200);
    List<SpikeField> given = new ArrayList<>(spike.copies());
    Spike same =
        new Spike(
            spike.id(),
            spike.collection(),
            spike.name(),
            WINDOW,
            spike.continuity(),
            given,
            spike.stamp());
    given.clear();

    assertThat(same).isEqualTo(spike);
  }

  private static Spike changed(Map<FieldId, Rule> rules) {
    return spike(1, WINDOW, Continuity.INDEPENDENT, rules);
  }

  private static List<FieldId> restarting(Spike spike) {
    return spike.copies().stream()
        .filter(SpikeField::restarts)
        .map(field -> field.copy().id())
        .toList();
  }
}
