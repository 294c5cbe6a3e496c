package dev.spike.domain.schedule;

import static dev.spike.domain.schedule.Timeline.at;
import static dev.spike.domain.schedule.Timeline.spike;
import static dev.spike.domain.schedule.Timeline.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeCalendarTest {

  private static final Spike FIRST = spike(1, 100, 200);
  private static final Spike SECOND = spike(2, 200, 300);
  private static final Spike THIRD = spike(3, 400, 500);

  private final SpikeCalendar calendar = SpikeCalendar.of(List.of(THIRD, FIRST, SECOND));

  @Test
  void holdsSpikesInTheOrderOfTime() {
    assertThat(calendar.spikes()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(SpikeCalendar.EMPTY.spikes()).isEmpty();
  }

  @Test
  void takesASpikeThatMeetsOthers() {
    Spike between = spike(4, 300, 400);

    assertThat(calendar.with(between).spikes()).containsExactly(FIRST, SECOND, between, THIRD);
    assertThat(calendar.spikes()).as("the calendar itself stays").hasSize(3);
  }

  /** Allen's thirteen relations to a spike at 100 to 200. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "precedes, 10, 50, false",
    "meets, 10, 100, false",
    "overlaps, 10, 150, true",
    "is finished by, 10, 200, true",
    "contains, 10, 300, true",
    "starts, 100, 150, true",
    "equals, 100, 200, true",
    "is started by, 100, 300, true",
    "is during, 120, 150, true",
    "finishes, 150, 200, true",
    "is overlapped by, 150, 300, true",
    "is met by, 200, 300, false",
    "is preceded by, 250, 300, false"
  })
  void takesNoSpikeThatSharesAnInstantWithAnother(
      String relation, long start, long end, boolean refused) {
    SpikeCalendar one = SpikeCalendar.of(List.of(FIRST));
    Spike other = spike(9, start, end);
    if (refused) {
      assertThatExceptionOfType(Overlap.class)
          .as("a spike that %s the other", relation)
          .isThrownBy(() -> one.with(other));
    } else {
      assertThat(one.with(other).spikes()).hasSize(2);
    }
  }

  @Test
  void namesTheSpikeInTheWayAndItsWindow() {
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.with(spike(4, 250, 450)))
        .withMessage(
            "spike 'spike 2' already takes 1970-01-01T00:03:20Z to 1970-01-01T00:05:00Z;"
                + " spikes of one collection must not overlap")
        .returns(Refusal.Kind.CONFLICT, Refusal::kind)
        .returns(SECOND, Overlap::inTheWay);
  }

  @Test
  void putsASpikeInPlaceOfItsFormerSelf() {
    Spike longer = FIRST.within(window(50, 150), at(10));
    Spike moved = FIRST.within(window(300, 400), at(10));

    assertThat(calendar.with(longer).spikes()).containsExactly(longer, SECOND, THIRD);
    assertThat(calendar.with(moved).spikes()).containsExactly(SECOND, moved, THIRD);
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.with(FIRST.within(window(100, 201), at(10))))
        .returns(SECOND, Overlap::inTheWay);
  }

  @Test
  void losesASpike() {
    assertThat(calendar.without(SECOND.id()).spikes()).containsExactly(FIRST, THIRD);
    assertThat(calendar.without(new SpikeId(9))).isEqualTo(calendar);
  }

  @Test
  void knowsTheSpikeThatRuns() {
    assertThat(calendar.activeAt(at(100).minusNanos(1))).isEmpty();
    assertThat(calendar.activeAt(at(100))).contains(FIRST);
    assertThat(calendar.activeAt(at(200).minusNanos(1))).contains(FIRST);
    assertThat(calendar.activeAt(at(200))).contains(SECOND);
    assertThat(calendar.activeAt(at(300))).isEmpty();
    assertThat(calendar.activeAt(at(400))).contains(THIRD);
    assertThat(calendar.activeAt(at(500))).isEmpty();
    assertThat(SpikeCalendar.EMPTY.activeAt(at(100))).isEmpty();
  }

  @Test
  void dropsWhatIsOver() {
    assertThat(calendar.asOf(at(0))).isSameAs(calendar);
    assertThat(calendar.asOf(at(200).minusNanos(1))).isSameAs(calendar);
    assertThat(calendar.asOf(at(200)).spikes()).containsExactly(SECOND, THIRD);
    assertThat(calendar.asOf(at(499)).spikes()).containsExactly(THIRD);
    assertThat(calendar.asOf(at(500))).isEqualTo(SpikeCalendar.EMPTY);
    assertThat(calendar.expiredAt(at(200).minusNanos(1))).isEmpty();
    assertThat(calendar.expiredAt(at(200))).containsExactly(FIRST);
    assertThat(calendar.expiredAt(at(500))).containsExactly(FIRST, SECOND, THIRD);
  }

  @Test
  void makesRoomByDroppingWhatIsOver() {
    assertThat(calendar.asOf(at(200)).with(spike(4, 50, 200)).spikes()).hasSize(3);
  }

  @Test
  void knowsWhenSomethingChangesNext() {
    assertThat(calendar.nextChange(at(0))).contains(at(100));
    assertThat(calendar.nextChange(at(100).minusNanos(1))).contains(at(100));
    assertThat(calendar.nextChange(at(100))).contains(at(200));
    assertThat(calendar.nextChange(at(200))).contains(at(300));
    assertThat(calendar.nextChange(at(300))).contains(at(400));
    assertThat(calendar.nextChange(at(499))).contains(at(500));
    assertThat(calendar.nextChange(at(500))).isEmpty();
    assertThat(SpikeCalendar.EMPTY.nextChange(at(0))).isEmpty();
  }

  @Test
  void comparesByItsSpikes() {
    SpikeCalendar same = SpikeCalendar.of(List.of(FIRST, SECOND, THIRD));

    assertThat(calendar).isEqualTo(same).hasSameHashCodeAs(same).hasToString(same.toString());
    assertThat(calendar).isNotEqualTo(SpikeCalendar.EMPTY).isNotEqualTo(calendar.spikes());
    assertThat(calendar.hashCode()).isNotEqualTo(SpikeCalendar.EMPTY.hashCode());
    assertThat(calendar.toString()).contains("spike 1", "spike 2", "spike 3");
  }

  @Tag("thorough")
  @Test
  void behavesAsAPlainListWould() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Spike> model = new ArrayList<>();
      SpikeCalendar tried = SpikeCalendar.EMPTY;
      for (int n = 0; n < 40; n++) {
        Spike spike = anySpike(random);
        tried = random.nextInt(5) == 0 ? without(tried, model, spike) : with(tried, model, spike);
        assertSame(tried, model, at(random.nextInt(110)), "seed " + seed + ", step " + n);
      }
    }
  }

  private static Spike anySpike(SplittableRandom random) {
    int start = random.nextInt(95);
    return spike(random.nextInt(12), start, start + 1 + random.nextInt(15));
  }

  private static SpikeCalendar without(SpikeCalendar tried, List<Spike> model, Spike spike) {
    model.removeIf(other -> other.id().equals(spike.id()));
    return tried.without(spike.id());
  }

  private static SpikeCalendar with(SpikeCalendar tried, List<Spike> model, Spike spike) {
    List<Spike> inTheWay =
        model.stream()
            .filter(other -> !other.id().equals(spike.id()))
            .filter(other -> other.window().overlaps(spike.window()))
            .toList();
    if (!inTheWay.isEmpty()) {
      assertThatExceptionOfType(Overlap.class)
          .isThrownBy(() -> tried.with(spike))
          .satisfies(overlap -> assertThat(inTheWay).contains(overlap.inTheWay()));
      return tried;
    }
    model.removeIf(other -> other.id().equals(spike.id()));
    model.add(spike);
    model.sort(Comparator.comparing(other -> other.window().start()));
    return tried.with(spike);
  }

  private static void assertSame(
      SpikeCalendar tried, List<Spike> model, Instant now, String place) {
    Optional<Spike> active =
        model.stream().filter(spike -> spike.statusAt(now) == Status.ACTIVE).findFirst();
    List<Spike> over =
        model.stream().filter(spike -> spike.statusAt(now) == Status.EXPIRED).toList();
    List<Spike> left =
        model.stream().filter(spike -> spike.statusAt(now) != Status.EXPIRED).toList();
    TreeSet<Instant> changes = new TreeSet<>();
    model.forEach(spike -> changes.add(spike.window().start()));
    model.forEach(spike -> changes.add(spike.window().end()));

    assertThat(tried.spikes()).as(place).isEqualTo(model);
    assertThat(tried.activeAt(now)).as(place).isEqualTo(active);
    assertThat(tried.expiredAt(now)).as(place).isEqualTo(over);
    assertThat(tried.asOf(now).spikes()).as(place).isEqualTo(left);
    assertThat(tried.nextChange(now)).as(place).isEqualTo(Optional.ofNullable(changes.higher(now)));
  }
}
