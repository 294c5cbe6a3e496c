package dev.spike.domain.schedule;

import static dev.spike.domain.schedule.Timeline.CPU;
import static dev.spike.domain.schedule.Timeline.FREE;
import static dev.spike.domain.schedule.Timeline.REQUESTS;
import static dev.spike.domain.schedule.Timeline.ROUTER;
import static dev.spike.domain.schedule.Timeline.at;
import static dev.spike.domain.schedule.Timeline.spike;
import static dev.spike.domain.schedule.Timeline.window;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {

  private static final Seed SEED = new Seed(42);
  private static final Window WINDOW = window(100, 200);

  private Progress progress = Progress.NONE;

  @Test
  void yieldsTheCollectionOutsideItsSpikesAndTheirCopiesWithin() {
    Spike busy = busy(Continuity.INDEPENDENT, Map.of(CPU, Rule.parse("range 95..100")));
    Course course = course(busy);

    assertThat(course.at(at(100).minusNanos(1))).isEqualTo(ROUTER);
    assertThat(course.at(at(100))).isEqualTo(busy.fields());
    assertThat(course.at(at(200).minusNanos(1))).isEqualTo(busy.fields());
    assertThat(course.at(at(200))).isEqualTo(ROUTER);
    assertThat(sample(course, at(100).minusNanos(1)).spike()).isEmpty();
    assertThat(sample(course, at(100)).spike()).contains(busy.id());
    assertThat(sample(course, at(150)).values().get(new FieldName("cpu")).plain())
        .isIn(95L, 96L, 97L, 98L, 99L, 100L);
    assertThat(sample(course, at(200)).spike()).isEmpty();
    assertThat(sample(course, at(200)).at()).isEqualTo(at(200));
  }

  @Test
  void drawsTheSameFromTheSame() {
    Course course = course(spike(1, 100, 200));

    assertThat(sample(course, at(150))).isEqualTo(sample(course, at(150)));
  }

  @Test
  void hasNewLuckWithEachDrawWhetherUnderASpikeOrNot() {
    Course course = course(spike(1, 100, 200));
    for (long second : new long[] {98, 99, 100, 101, 200, 201}) {
      long before = progress.draws();
      drawn(course, "cpu", second);
      assertThat(progress.draws()).isEqualTo(before + 1);
    }
    Progress other = Progress.NONE;
    Sample without = course(new Spike[0]).draw(CollectionType.PERFORMANCE, other, at(5), SEED);
    assertThat(course.draw(CollectionType.PERFORMANCE, Progress.NONE, at(150), SEED).values())
        .as("a spike that changes nothing has the luck of the collection")
        .isEqualTo(without.values());
  }

  @Test
  void restsItsCountersWhileASpikeCountsForItself() {
    Course course = course(busy(Continuity.INDEPENDENT, requests("increment from 1 by 100")));

    assertThat(drawn(course, "requests", 97, 98, 99)).containsExactly("1", "2", "3");
    assertThat(drawn(course, "requests", 100, 101, 199)).containsExactly("4", "104", "204");
    assertThat(drawn(course, "requests", 200, 201)).containsExactly("4", "5");
  }

  @Test
  void goesOnFromWhereASpikeMovedItsCounters() {
    Course course = course(busy(Continuity.SHARED, requests("increment from 1 by 100")));

    assertThat(drawn(course, "requests", 97, 98, 99)).containsExactly("1", "2", "3");
    assertThat(drawn(course, "requests", 100, 101, 199)).containsExactly("4", "104", "204");
    assertThat(drawn(course, "requests", 200, 201)).containsExactly("304", "305");
    assertThat(progress.spikes()).isEmpty();
  }

  @Test
  void beginsWhereTheSpikeStartsItsCounter() {
    Course course = course(busy(Continuity.INDEPENDENT, requests("increment from 500 by 2")));

    assertThat(drawn(course, "requests", 98, 99)).containsExactly("1", "2");
    assertThat(drawn(course, "requests", 100, 101)).containsExactly("500", "502");
    assertThat(drawn(course, "requests", 200)).containsExactly("3");
  }

  @Test
  void goesOnWithSharedCountersWhateverStartTheSpikeGaveThem() {
    Course course = course(busy(Continuity.SHARED, requests("increment from 500 by 2")));

    assertThat(drawn(course, "requests", 98, 99)).containsExactly("1", "2");
    assertThat(drawn(course, "requests", 100, 101)).containsExactly("3", "5");
    assertThat(drawn(course, "requests", 200)).containsExactly("7");
  }

  @Test
  void restartsOnlyTheCountersThatTheSpikeGaveAStart() {
    Course course = course(busy(Continuity.INDEPENDENT, requests("increment from 500 by 2")));

    assertThat(drawn(course, "free", 98, 99, 100, 101))
        .containsExactly("1000", "990", "980", "970");
    assertThat(drawn(course, "free", 200)).containsExactly("980");
  }

  @Test
  void startsCountersThatNeverTickedWithTheSpike() {
    Course course = course(busy(Continuity.INDEPENDENT, requests("increment from 1 by 100")));

    assertThat(drawn(course, "requests", 100, 101)).containsExactly("1", "101");
    assertThat(drawn(course, "requests", 200, 201)).containsExactly("1", "2");
  }

  @Test
  void startsSharedCountersThatNeverTickedWithTheSpike() {
    Course course = course(busy(Continuity.SHARED, requests("increment from 1 by 100")));

    assertThat(drawn(course, "requests", 100, 101)).containsExactly("1", "101");
    assertThat(drawn(course, "requests", 200, 201)).containsExactly("201", "202");
  }

  @Test
  void givesEachOfTwoSpikesInTurnCountersOfItsOwn() {
    Spike first =
        spike(1, window(100, 200), Continuity.INDEPENDENT, requests("increment from 1 by 10"));
    Spike second =
        spike(2, window(200, 300), Continuity.INDEPENDENT, requests("increment from 1 by 7"));
    Course course = course(first, second);

    assertThat(drawn(course, "requests", 99, 100, 101)).containsExactly("1", "2", "12");
    assertThat(drawn(course, "requests", 200, 201)).containsExactly("2", "9");
    assertThat(drawn(course, "requests", 300)).containsExactly("2");
    assertThat(progress.spikes()).containsOnlyKeys(first.id(), second.id());
  }

  @Test
  void inheritsFromTheCollectionAtItsFirstDrawAndNotBefore() {
    Course course = course(busy(Continuity.INDEPENDENT, requests("increment from 1 by 10")));

    assertThat(drawn(course, "requests", 1, 2, 3, 4)).endsWith("4");
    assertThat(drawn(course, "requests", 199)).containsExactly("5");
  }

  @Test
  void goesOnWithTheCountersOfASpikeThatWasPostponedAfterItBegan() {
    Spike busy = busy(Continuity.INDEPENDENT, requests("increment from 1 by 100"));
    drawn(course(busy), "requests", 99, 100, 101);

    Course postponed = course(busy.within(window(300, 400), at(102)));

    assertThat(drawn(postponed, "requests", 150, 160)).containsExactly("2", "3");
    assertThat(drawn(postponed, "requests", 300)).containsExactly("202");
    assertThat(drawn(postponed, "requests", 400)).containsExactly("4");
  }

  @Test
  void forgetsTheCountersOfASpikeThatIsGone() {
    Spike busy = busy(Continuity.INDEPENDENT, requests("increment from 1 by 100"));
    Spike other = spike(2, 300, 400);
    Course course = course(busy, other);
    drawn(course, "requests", 99, 100, 300);

    Progress cleaned = progress.without(busy.id());

    assertThat(cleaned.spikes()).containsOnlyKeys(other.id());
    assertThat(cleaned.own()).isEqualTo(progress.own());
    assertThat(cleaned.draws()).isEqualTo(3);
    assertThat(cleaned.without(new SpikeId(9))).isEqualTo(cleaned);
  }

  @Test
  void restartsACounterOfTheCollection() {
    Course course = course(busy(Continuity.INDEPENDENT, Map.of()));
    drawn(course, "requests", 97, 98, 100);

    progress = progress.restarting(REQUESTS);

    assertThat(progress.draws()).isEqualTo(3);
    assertThat(progress.spikes()).hasSize(1);
    assertThat(drawn(course, "free", 99)).containsExactly("980");
    assertThat(drawn(course, "requests", 99)).containsExactly("2");
    assertThat(drawn(course, "requests", 101)).as("the spike's goes on").containsExactly("4");
  }

  @Test
  void restartsACounterOfASpikeThatHasBegun() {
    Spike busy = busy(Continuity.INDEPENDENT, requests("increment from 7 by 1"));
    Course course = course(busy);
    Counter counter = Counter.increment(9, 1);
    assertThat(progress.restarting(busy.id(), Map.of(REQUESTS, counter))).isSameAs(progress);
    drawn(course, "requests", 99, 100, 101);

    progress = progress.restarting(busy.id(), Map.of(REQUESTS, counter));

    assertThat(progress.draws()).isEqualTo(3);
    assertThat(drawn(course, "requests", 102, 103)).containsExactly("9", "10");
    assertThat(drawn(course, "requests", 200)).containsExactly("2");
  }

  @Test
  void leavesTheOtherCountersOfASpikeWhenOneRestarts() {
    Spike busy = busy(Continuity.INDEPENDENT, Map.of());
    Course course = course(busy);
    drawn(course, "free", 100, 101);

    progress = progress.restarting(busy.id(), Map.of(REQUESTS, Counter.increment(1, 1)));

    assertThat(progress.spikes().get(busy.id()).standing().get(FREE).next()).hasToString("980");
    assertThat(progress.spikes().get(busy.id()).standing().get(REQUESTS).next()).hasToString("1");
    assertThat(progress.own().standing()).isEmpty();
  }

  @Test
  void movesTheCountersOfOneHalfOnly() {
    Course course = course(spike(1, 100, 200));

    Sample sample = course.draw(CollectionType.CONFIGURATION, Progress.NONE, at(150), SEED);

    assertThat(sample.values()).containsOnlyKeys(new FieldName("restarts"));
    assertThat(sample.progress().spikes().get(new SpikeId(1)).standing())
        .containsOnlyKeys(Timeline.RESTARTS);
  }

  private static Course course(Spike... spikes) {
    return new Course(ROUTER, SpikeCalendar.of(Arrays.asList(spikes)));
  }

  private static Spike busy(Continuity continuity, Map<FieldId, Rule> rules) {
    return spike(1, WINDOW, continuity, rules);
  }

  private static Map<FieldId, Rule> requests(String notation) {
    return Map.of(REQUESTS, Rule.parse(notation));
  }

  private Sample sample(Course course, Instant now) {
    return course.draw(CollectionType.PERFORMANCE, progress, now, SEED);
  }

  private List<String> drawn(Course course, String field, long... seconds) {
    return Arrays.stream(seconds)
        .mapToObj(
            second -> {
              Sample sample = sample(course, at(second));
              progress = sample.progress();
              return sample.values().get(new FieldName(field)).toString();
            })
        .toList();
  }
}
