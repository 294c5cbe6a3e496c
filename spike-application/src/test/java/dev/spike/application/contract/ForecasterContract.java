package dev.spike.application.contract;

import static dev.spike.application.contract.World.CONFIGURATION;
import static dev.spike.application.contract.World.PERFORMANCE;
import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.changes;
import static dev.spike.application.contract.World.fields;
import static dev.spike.application.contract.World.minutes;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.RuleChange;
import dev.spike.application.collection.NewField;
import dev.spike.application.schedule.Cadence;
import dev.spike.application.schedule.Forecast;
import dev.spike.application.schedule.ForecastQuery;
import dev.spike.application.schedule.NewSpike;
import dev.spike.application.schedule.Outlook;
import dev.spike.application.schedule.RuleChanges;
import dev.spike.application.schedule.SpikeChange;
import dev.spike.application.schedule.Trial;
import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.access.KeySecret;
import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.DataCollection;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.Continuity;
import dev.spike.domain.schedule.Overlap;
import dev.spike.domain.schedule.Progress;
import dev.spike.domain.schedule.Spike;
import dev.spike.domain.schedule.SpikeId;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the forecaster does on every storage. */
public abstract class ForecasterContract extends Contract {

  private DataCollection router;

  /** A contract to be held to. */
  protected ForecasterContract() {}

  @BeforeEach
  void collect() {
    List<NewField> all =
        new ArrayList<>(
            fields(
                PERFORMANCE,
                "cpu: range 10..20",
                "name: text web",
                "n: increment from 1 by 1",
                "now: epoch"));
    all.addAll(fields(CONFIGURATION, "port: number 80"));
    router = world.collection(world.editor, "Router", Optional.empty(), all);
  }

  private static Cadence everyMinute(long from, long to) {
    Window window = minutes(from, to);
    return new Cadence(window.start(), window.end(), Duration.ofMinutes(1));
  }

  private Trial planned(Window window, Continuity continuity, String... lines) {
    return new Trial.Planned(
        new NewSpike(
            router.id(),
            new SpikeName("tried"),
            window,
            Optional.of(continuity),
            changes(router, lines)));
  }

  private Forecast foresee(Cadence cadence, Optional<Trial> trial, String... names) {
    List<FieldName> fields = List.of(names).stream().map(FieldName::new).toList();
    return world.forecaster.foresee(
        world.editor, new ForecastQuery(router.id(), cadence, trial, fields));
  }

  private static List<String> shown(List<Optional<Value>> values) {
    return values.stream().map(value -> value.map(Value::toString).orElse("")).toList();
  }

  private static Outlook only(Forecast forecast) {
    assertThat(forecast.fields()).hasSize(1);
    return forecast.fields().get(0);
  }

  @Test
  void foreseesWhatPollsGet() {
    DataCollection seeded =
        world.seeded(
            world.editor, "Seeded", 7, "cpu: range 0..1000000", "n: increment from 1 by 1");
    world.spike(
        world.editor, seeded, minutes(2, 4), "cpu: range 5..9", "n: increment from 70 by 3");
    ForecastQuery query =
        new ForecastQuery(seeded.id(), everyMinute(0, 6), Optional.empty(), List.of());

    Forecast forecast = world.forecaster.foresee(world.editor, query);

    KeySecret key = world.key(world.editor);
    List<List<String>> polled = List.of(new ArrayList<>(), new ArrayList<>());
    for (int minute = 0; minute < 6; minute++) {
      world.at(minute);
      List<Value> values = List.copyOf(world.draw(key, seeded).values().values());
      polled.get(0).add(values.get(0).toString());
      polled.get(1).add(values.get(1).toString());
    }
    assertThat(forecast.fields()).extracting(field -> shown(field.values())).isEqualTo(polled);
    assertThat(forecast.fields()).allMatch(field -> field.values().equals(field.base()));
  }

  @Test
  void showsOnlyWhatSpikesCanChange() {
    assertThat(foresee(everyMinute(0, 2), Optional.empty()).fields())
        .extracting(field -> field.field().name().text())
        .containsExactly("cpu", "n");
    assertThat(only(foresee(everyMinute(0, 2), Optional.empty(), "n")).values()).hasSize(2);
  }

  @Test
  void setsASpikeThatIsNotPlannedBesideWhatComesWithoutIt() {
    Spike other = world.spike(world.editor, router, minutes(5, 6), "n: increment from 100 by 1");
    Trial trial = planned(minutes(2, 4), Continuity.INDEPENDENT, "n: increment from 70 by 3");

    Forecast forecast = foresee(everyMinute(0, 7), Optional.of(trial), "n");

    assertThat(shown(only(forecast).values()))
        .containsExactly("1", "2", "70", "73", "3", "100", "4");
    assertThat(shown(only(forecast).base())).containsExactly("1", "2", "3", "4", "5", "100", "6");
    assertThat(forecast.spikes())
        .extracting(Spike::window)
        .containsExactly(minutes(2, 4), other.window());
    assertThat(forecast.spikes()).extracting(forecast::isKept).containsExactly(false, true);
    assertThat(forecast.tried()).contains(forecast.spikes().get(0).id());
  }

  @Test
  void movesTheCountersOfTheCollectionIfTheseAreShared() {
    Trial trial = planned(minutes(1, 3), Continuity.SHARED, "n: increment from 1 by 10");

    assertThat(shown(only(foresee(everyMinute(0, 5), Optional.of(trial), "n")).values()))
        .containsExactly("1", "2", "12", "22", "23");
  }

  @Test
  void beginsWhereCountersStandAndMovesNone() {
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    world.draw(key, router);
    Progress before = progress();

    Forecast forecast = foresee(everyMinute(0, 3), Optional.empty(), "n");

    assertThat(shown(only(forecast).values())).containsExactly("3", "4", "5");
    assertThat(progress()).isEqualTo(before);
    assertThat(foresee(everyMinute(0, 3), Optional.empty(), "n")).isEqualTo(forecast);
    assertThat(world.value(key, router, "n")).isEqualTo("3");
  }

  private Progress progress() {
    return world.storage.read(stores -> stores.counters().of(router.id(), PERFORMANCE));
  }

  @Test
  void changesASpikeOnlyForTheSakeOfTheForecast() {
    Spike spike = world.spike(world.editor, router, minutes(0, 3), "n: increment from 100 by 10");
    KeySecret key = world.key(world.editor);
    world.draw(key, router);
    Trial asItIs = new Trial.Changed(spike.id(), Optional.empty());
    SpikeChange change =
        new SpikeChange(
            Change.none(),
            Change.none(),
            Change.to(minutes(0, 2).end()),
            Change.none(),
            changes(router, "n: increment from 500 by 1"));
    Trial changed = new Trial.Changed(spike.id(), Optional.of(change));

    assertThat(shown(only(foresee(everyMinute(0, 4), Optional.of(asItIs), "n")).values()))
        .containsExactly("110", "120", "130", "1");
    Outlook outlook = only(foresee(everyMinute(0, 4), Optional.of(changed), "n"));
    assertThat(shown(outlook.values())).containsExactly("500", "501", "1", "2");
    assertThat(shown(outlook.base())).containsExactly("1", "2", "3", "4");
    assertThat(world.planner.get(world.editor, spike.id()).spike()).isEqualTo(spike);
  }

  @Test
  void leavesOutWhatASpikeHasNoCopyOf() {
    world.spike(world.editor, router, minutes(1, 2));
    world.curator.addField(
        world.editor, router.id(), fields(PERFORMANCE, "late: number 3").get(0), Expected.ANY);

    assertThat(shown(only(foresee(everyMinute(0, 3), Optional.empty(), "late")).values()))
        .containsExactly("3", "", "3");
  }

  @Test
  void refusesSpikesThatCannotBe() {
    Spike first = world.spike(world.editor, router, minutes(10, 20));
    assertThatExceptionOfType(Overlap.class)
        .isThrownBy(
            () ->
                foresee(
                    everyMinute(0, 1), Optional.of(planned(minutes(19, 21), Continuity.SHARED))))
        .satisfies(overlap -> assertThat(overlap.inTheWay()).isEqualTo(first));
    Trial wrong =
        new Trial.Planned(
            new NewSpike(
                router.id(),
                new SpikeName("tried"),
                minutes(-2, -1),
                Optional.of(Continuity.SHARED),
                new RuleChanges(
                    Map.of(World.fieldId(router, "name"), RuleChange.to(Rule.parse("text db"))))));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> foresee(everyMinute(0, 1), Optional.of(wrong), "nothing"))
        .satisfies(
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/fields/0", "/spike/end", "/spike/changes/0"));
  }

  @Test
  void refusesMoreThanItCanShow() {
    refused(Kind.INVALID, "at most 5000 points; make", () -> everyMinute(0, 5001));
    refused(Kind.INVALID, "end after it starts", () -> new Cadence(START, START, Duration.ZERO));
    Instant end = Instant.parse("9999-12-31T00:00:00Z");
    refused(
        Kind.INVALID,
        "at most 5000 points; make",
        () -> new Cadence(START, end, Duration.ofNanos(1)));
    assertThat(new Cadence(START, end, Duration.ofSeconds(Long.MAX_VALUE)).points()).isOne();
    assertThat(everyMinute(0, 5000).points()).isEqualTo(5000);
    String[] many = new String[51];
    for (int i = 0; i < many.length; i++) {
      many[i] = "f" + i + ": number 1";
    }
    DataCollection wide = world.collection(world.editor, "Wide", many);
    ForecastQuery query =
        new ForecastQuery(wide.id(), everyMinute(0, 5000), Optional.empty(), List.of());
    refused(
        Kind.INVALID,
        "at most 500000 values, not 510000",
        () -> world.forecaster.foresee(world.editor, query));
  }

  @Test
  void knowsWhatIsNotThereAndWhoMayLook() {
    DataCollection texts = world.collection(world.editor, "Texts", "a: text b");
    Spike foreign =
        world.spike(
            world.other, world.collection(world.other, "Foreign", "a: number 1"), minutes(1, 2));
    Cadence cadence = everyMinute(0, 1);

    refused(
        Kind.EMPTY,
        "'Texts' has no numeric Performance fields",
        () -> foresee(texts.id(), cadence, Optional.empty()));
    refused(
        Kind.MISSING,
        "collection 0",
        () -> foresee(new CollectionId(0), cadence, Optional.empty()));
    refused(
        Kind.FORBIDDEN,
        "somebody else",
        () -> foresee(foreign.collection(), cadence, Optional.empty()));
    for (SpikeId id : List.of(foreign.id(), new SpikeId(0))) {
      Trial trial = new Trial.Changed(id, Optional.empty());
      refused(
          Kind.MISSING,
          "collection 'Router' has no spike " + id,
          () -> foresee(router.id(), cadence, Optional.of(trial)));
    }
  }

  private Forecast foresee(CollectionId id, Cadence cadence, Optional<Trial> trial) {
    return world.forecaster.foresee(world.editor, new ForecastQuery(id, cadence, trial, List.of()));
  }
}
