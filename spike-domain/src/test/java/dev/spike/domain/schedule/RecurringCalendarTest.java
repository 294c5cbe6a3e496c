package dev.spike.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.collection.FieldId;
import dev.spike.domain.value.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecurringCalendarTest {

  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

  private static Spike spike(long id, Occurrences occurrences, int priority) {
    return Timeline.spike(id, Timeline.window(0, 1), Continuity.INDEPENDENT, Map.of())
        .ranking(new Priority(priority), NEW_YEAR)
        .within(occurrences, NEW_YEAR);
  }

  private static Spike recurring(long id, String terms) {
    return spike(id, SeriesTerms.parse(terms).from(NEW_YEAR), 0);
  }

  private static Window window(String start, String end) {
    return new Window(Instant.parse(start), Instant.parse(end));
  }

  @Test
  void refusesTwoThatFirstClashAfterElevenMonths() {
    Spike first = recurring(1, "cron \"0 2 1 * *\" in UTC for 1h");
    Spike second = recurring(2, "cron \"30 2 1 12 *\" in UTC for 1h");
    SpikeCalendar calendar = SpikeCalendar.of(List.of(first));

    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.with(second, NEW_YEAR))
        .withMessage(
            "spike 'spike 1' already takes 2026-12-01T02:00:00Z to 2026-12-01T03:00:00Z, and an"
                + " occurrence of 'spike 2' begins at 2026-12-01T02:30:00Z; spikes of one"
                + " collection must not overlap");
  }

  @Test
  void looksTwoYearsAheadAndNoFurther() {
    Spike leap = recurring(1, "cron \"0 2 29 2 *\" in UTC for 1h");
    Spike monthly = recurring(2, "cron \"0 2 29 * *\" in UTC for 1h except 2028-02-29");
    Spike daily = recurring(3, "cron \"30 2 29 2 *\" in UTC for 5m");

    SpikeCalendar calendar = SpikeCalendar.of(List.of(leap)).with(monthly, NEW_YEAR);
    assertThat(calendar.spikes()).hasSize(2);
    Instant later = Instant.parse("2027-06-01T00:00:00Z");
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.without(monthly.id()).with(daily, later))
        .withMessageContaining("2028-02-29T02:00:00Z");
  }

  @Test
  void findsRoomBetweenOccurrences() {
    Spike nightly = recurring(1, "cron \"0 2 * * *\" in UTC for 1h");
    SpikeCalendar calendar = SpikeCalendar.of(List.of(nightly));

    Spike between = spike(2, window("2026-05-01T03:00:00Z", "2026-05-02T02:00:00Z"), 0);
    assertThat(calendar.with(between, NEW_YEAR).spikes()).hasSize(2);
    Spike longer = spike(3, window("2026-05-01T03:00:00Z", "2026-05-02T02:00:00.001Z"), 0);
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.with(longer, NEW_YEAR))
        .withMessageContaining("already takes 2026-05-02T02:00:00Z");
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> SpikeCalendar.of(List.of(longer)).with(nightly, NEW_YEAR))
        .withMessageContaining("an occurrence of 'spike 1' begins at 2026-05-02T02:00:00Z");
  }

  @Test
  void letsTheHigherPriorityWin() {
    Spike low = spike(1, window("2026-05-01T00:00:00Z", "2026-05-01T06:00:00Z"), 1);
    Spike high = spike(2, SeriesTerms.parse("cron \"0 * * * *\" in UTC for 10m").from(NEW_YEAR), 5);
    SpikeCalendar calendar = SpikeCalendar.of(List.of(low)).with(high, NEW_YEAR);

    Instant both = Instant.parse("2026-05-01T02:05:00Z");
    assertThat(calendar.activeAt(both).orElseThrow().id()).isEqualTo(high.id());
    assertThat(calendar.nextChange(both)).contains(Instant.parse("2026-05-01T02:10:00Z"));
    Instant one = Instant.parse("2026-05-01T02:10:00Z");
    assertThat(calendar.activeAt(one).orElseThrow().id()).isEqualTo(low.id());
    assertThat(calendar.nextChange(one)).contains(Instant.parse("2026-05-01T03:00:00Z"));
  }

  @Test
  void refusesEqualPrioritiesAndThoseThatNeverAgreed() {
    Spike low = spike(1, window("2026-05-01T00:00:00Z", "2026-05-01T06:00:00Z"), 1);
    SpikeCalendar calendar = SpikeCalendar.of(List.of(low));
    Occurrences hourly = SeriesTerms.parse("cron \"0 * * * *\" in UTC for 10m").from(NEW_YEAR);

    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.with(spike(2, hourly, 1), NEW_YEAR))
        .withMessageContaining("both have priority 1, so give one a higher one");
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(() -> calendar.with(spike(2, hourly, 0), NEW_YEAR))
        .withMessageContaining("spikes of one collection must not overlap");
  }

  @Test
  void bendsEachOccurrenceByItself() {
    Rule usual = Timeline.ROUTER.byId(Timeline.CPU).orElseThrow().rule();
    Map<FieldId, Rule> bent =
        Map.of(Timeline.CPU, Rule.parseChange("multiply 3 linear in 1m", 0, usual));
    Spike nightly =
        Timeline.spike(1, Timeline.window(0, 3600), Continuity.INDEPENDENT, bent)
            .within(SeriesTerms.parse("cron \"0 2 * * *\" in UTC for 1h").from(NEW_YEAR), NEW_YEAR);
    SpikeCalendar calendar = SpikeCalendar.of(List.of(nightly));

    Spike active = calendar.activeAt(Instant.parse("2026-05-01T02:30:00Z")).orElseThrow();
    assertThat(active.window()).hasToString("2026-05-01T02:00:00Z to 2026-05-01T03:00:00Z");
    assertThat(active.fields().byId(Timeline.CPU).orElseThrow().rule().toString())
        .contains("during 2026-05-01T02:00:00Z/2026-05-01T03:00:00Z");
  }
}
