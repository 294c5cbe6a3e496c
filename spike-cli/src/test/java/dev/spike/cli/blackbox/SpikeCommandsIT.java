package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeCommandsIT {

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
    collection("Router");
  }

  private static void collection(String name) {
    places.both("collections", "create", name, "--seed", "7").ended(0);
    places.both("fields", "add", name, "cpu", "range 10..90").ended(0);
    places.both("fields", "add", name, "n", "increment from 1 by 1").ended(0);
    places.both("fields", "add", name, "name", "text web").ended(0);
  }

  @AfterAll
  static void close() {
    places.close();
  }

  /** A spike on the first of December of a year that is far away, by UTC. */
  private static Said create(String collection, String name, String from, String... more) {
    return places.both(
        create(List.of(collection, name, "--from", "2031-12-01 " + from, "--zone", "UTC"), more));
  }

  private static String[] create(List<String> first, String... more) {
    List<String> command = new ArrayList<>(List.of("spikes", "create"));
    command.addAll(first);
    command.addAll(List.of(more));
    return command.toArray(String[]::new);
  }

  @Test
  void planAndShowAndListSpikes() {
    collection("Planned");

    Said made = create("Planned", "peak", "09:00", "--for", "1h30m", "--set", "cpu=range 95..99");
    assertThat(made.ended(0).out())
        .matches(
            "Planned peak \\(\\d+\\) of Planned: 2031-12-01 09:00 to 10:30 \\(UTC\\), 1h 30m\\.\n");
    create("Planned", "later", "12:00", "--to", "13:00", "--continuity", "shared", "-o", "json")
        .ended(0);

    assertThat(places.onOneDatabase("spikes", "show", "peak", "--zone", "UTC").ended(0).out())
        .contains("2031-12-01 09:00 to 2031-12-01 10:30 (UTC), 1h 30m; counters are its own.")
        .contains("cpu    Performance  range 10..90           range 95..99")
        .contains("n      Performance  increment from 1 by 1  the same");
    assertThat(places.onOneDatabase("spikes", "show", "peak", "-o", "json").ended(0).out())
        .contains("\"range_start_number\":95");
    Said list =
        places.onOneDatabase("spikes", "list", "--collection", "Planned", "--zone", "UTC").ended(0);
    assertThat(list.out())
        .contains("BEGINS (UTC)")
        .containsPattern("peak +Planned +scheduled +2031-12-01 09:00 +1h 30m")
        .containsPattern("later +Planned +scheduled +2031-12-01 12:00 +1h\n");
    for (String format : new String[] {"json", "yaml", "csv"}) {
      assertThat(
              places
                  .onOneDatabase("spikes", "list", "--status", "scheduled", "-o", format)
                  .ended(0)
                  .out())
          .contains("later");
    }
  }

  @Test
  void changeExtendAndDeleteSpikes() {
    collection("Changed");
    create("Changed", "evening", "18:00", "--for", "1h").ended(0);

    assertThat(places.both("spikes", "edit", "evening").complaint(2)).contains("say what shall");
    assertThat(
            places
                .both(
                    "spikes",
                    "edit",
                    "evening",
                    "--to",
                    "20:00",
                    "--set",
                    "n=increment from 5 by 5",
                    "--zone",
                    "UTC")
                .ended(0)
                .out())
        .contains("2031-12-01 18:00 to 20:00 (UTC), 2h.");
    places.both("spikes", "edit", "evening", "--name", "night", "-o", "json").ended(0);
    assertThat(places.both("spikes", "extend", "night", "--by", "30m", "--zone", "UTC").out())
        .contains("18:00 to 20:30 (UTC), 2h 30m.");
    assertThat(places.both("spikes", "extend", "night", "--to", "21:00", "--zone", "UTC").out())
        .contains("18:00 to 21:00 (UTC), 3h.");
    assertThat(
            places
                .both("spikes", "extend", "night", "--to", "2031-12-01 19:00", "--zone", "UTC")
                .complaint(2))
        .contains("lasts until 2031-12-01 21:00 as it is");
    assertThat(places.both("spikes", "stop", "night").complaint(4)).contains("has not begun");
    assertThat(places.both("spikes", "delete", "night").complaint(2)).contains("needs --yes");
    assertThat(places.both("spikes", "delete", "night", "--yes").ended(0).out())
        .matches("Deleted night \\(\\d+\\) of Changed\\.\n");
    places.both("spikes", "show", "night").complaint(3);
  }

  @Test
  void stopASpikeThatRuns() {
    collection("Stopped");
    places
        .both("spikes", "create", "Stopped", "now", "--from", "now", "--for", "2h", "-o", "json")
        .ended(0);

    assertThat(places.both("spikes", "stop", "now").ended(0).out())
        .matches(
            "Stopped now \\(\\d+\\) of Stopped; the collection yields its own values again\\.\n");
    assertThat(places.both("spikes", "stop", "now").complaint(3)).contains("no spike named 'now'");
    assertThat(places.onOneDatabase("spikes", "list", "--status", "expired").ended(0).out())
        .contains("now");
  }

  @Test
  void nameTheSpikeInTheWay() {
    collection("Full");
    create("Full", "first", "09:00", "--for", "1h").ended(0);

    assertThat(create("Full", "second", "09:30", "--for", "1h").complaint(4))
        .isEqualTo(
            "spike: spike 'first' already takes 2031-12-01T09:00:00Z to 2031-12-01T10:00:00Z;"
                + " spikes of one collection must not overlap");
  }

  @Test
  void sayWhichSpikesHaveAName() {
    for (String name : new String[] {"One", "Two"}) {
      collection(name);
      create(name, "twin", "09:00", "--for", "1h").ended(0);
    }

    assertThat(places.both("spikes", "show", "twin").complaint(2))
        .matches(
            "spike: 2 spikes are named 'twin'; say by its id, or by --collection, which you mean:"
                + " \\d+ of One, \\d+ of Two");
    assertThat(places.both("spikes", "show", "twin", "--collection", "Two", "--zone", "UTC").out())
        .startsWith("twin (")
        .contains(" of Two: ");
    assertThat(places.both("preview", "Two", "--around", "twin").ended(0).out())
        .startsWith("Two, ");
    assertThat(places.both("spikes", "extend", "twin", "--by", "1m", "--collection", "Two").out())
        .contains(" of Two");
    assertThat(places.both("spikes", "delete", "twin", "--yes", "--collection", "One").out())
        .contains(" of One");
    assertThat(places.both("spikes", "show", "twin", "--collection", "One").complaint(3))
        .contains("there is no spike named 'twin' in One now or to come");
    assertThat(places.both("spikes", "show", "twn").complaint(3)).contains("did you mean 'twin'?");
    assertThat(places.both("spikes", "show", "999999").complaint(3)).contains("no spike 999999");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--from|09:00|--to|2020-01-01 09:00|2|must end after it starts",
        "--from|now|--to|1h ago|2|must end after it starts",
        "--from|soon|--for|1h|2|a time is written like now",
        "--from|now|--for|long|2|a length of time is written like 90s",
        "--from|now|--zone|Europe/Berln|2|did you mean 'Europe/Berlin'?",
        "--from|now|--name|x|2|there is no option '--name'",
        "--to|now|--zone|UTC|2|say when it begins",
        "--from|now|--zone|UTC|2|say when it ends"
      })
  void sayWhatIsWrongWithTimes(
      String option, String value, String other, String its, int exit, String complaint) {
    assertThat(
            places
                .both("spikes", "create", "Router", "wrong", option, value, other, its)
                .complaint(exit))
        .contains(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cpu|2|what a spike sets is written like cpu='range 95..99'",
        "cpx=range 1..2|3|there is no field 'cpx'; did you mean 'cpu'?",
        "name=text db|2|the field 'name' is a Performance field of type TEXT_FIXED",
        "cpu=number 3|2|'cpu' is 'range 10..90', so it cannot be 'number 3'",
        "cpu=rnge 3|2|in the rule of 'cpu', column 1: expected",
        "cpu=range 9..1|2|a range must not end below its start: 9..1",
        "cpu=clamp 9..1|2|the bounds must not be upside down: 9..1",
        "cpu=multiply NaN|2|in the rule of 'cpu', column 10: expected a number",
        "cpu=multiply 3 stairs 0 in 5m|2|a staircase has 2 to 1000 stairs, not 0",
        "cpu=multiply 3 burst 0s 10s|2|bursts need a time that they last",
        "cpu=multiply 3 linear in 2h|2|ramps of 2h and 0s are longer than the window",
        "name=multiply 3|2|spikes change numeric Performance fields only"
      })
  void sayWhatIsWrongWithRules(String set, int exit, String complaint) {
    assertThat(create("Router", "wrong", "09:00", "--for", "1h", "--set", set).complaint(exit))
        .contains(complaint);
  }

  @Test
  void findNoSuchCollection() {
    assertThat(create("Ruoter", "x", "09:00", "--for", "1h").complaint(3))
        .contains("did you mean 'Router'?");
  }

  @Test
  void sayWhatALocalTimeWasTakenForWhereClocksChange() {
    collection("Clocks");
    Said gap =
        places.both(
            "spikes",
            "create",
            "Clocks",
            "gap",
            "--from",
            "2031-03-30 02:30",
            "--for",
            "1h",
            "--zone",
            "Europe/Berlin");

    assertThat(gap.ended(0).err())
        .startsWith("02:30 on 2031-03-30 is left out in Europe/Berlin")
        .contains("it was taken for 03:30 (2031-03-30T01:30:00Z)");
  }
}
