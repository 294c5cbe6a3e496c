package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OverviewCommandsIT {

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
    assertThat(places.both("status").ended(0).err()).contains("There are no collections yet");
    assertThat(places.both("timeline").ended(0).err()).contains("There are no collections yet");
    places.both("collections", "create", "Router", "--seed", "7").ended(0);
    places.both("fields", "add", "Router", "cpu", "range 10..90").ended(0);
    places.both("fields", "add", "Router", "n", "increment from 1 by 1").ended(0);
    assertThat(places.both("status").ended(0).err()).startsWith("No spike is planned");
    assertThat(places.both("timeline").err()).startsWith("There are no spikes in this time");
    places.both("collections", "create", "Switch").ended(0);
    create("peak", "2031-12-01 09:00", "cpu=range 95..99");
    create("far", "2032-12-01 09:00", "n=increment from 70 by 10");
  }

  private static void create(String name, String from, String set) {
    places
        .both(
            "spikes", "create", "Router", name, "--from", from, "--for", "1h", "--set", set,
            "--zone", "UTC")
        .ended(0);
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @Test
  void saysWhatRunsAndWhatIsNext() {
    Said status = places.both("status", "--zone", "UTC").ended(0);

    assertThat(status.out())
        .contains("None of 2 collections are under a spike.")
        .containsPattern("Router +- +- +- +peak +2031-12-01 09:00 +\\d+d")
        .containsPattern("Switch +- +- +- +- +- +-\n");
    assertThat(places.onOneDatabase("status", "-o", "json").ended(0).out())
        .startsWith("[{\"collection_id\":")
        .contains("\"active\":null,\"next\":{\"id\":")
        .endsWith("\"collection_name\":\"Switch\",\"active\":null,\"next\":null}]\n");
  }

  @Test
  void drawsBarsOfAllCollections() {
    String[] day = {
      "timeline", "--from", "2031-12-01", "--to", "2031-12-01 12:00", "--zone", "UTC"
    };
    Said timeline = places.both(day).ended(0);

    assertThat(timeline.out())
        .contains("2031-12-01 00:00 to 2031-12-01 12:00 (UTC)")
        .contains("08:00")
        .contains("peak")
        .containsPattern("\nSwitch ")
        .contains("is to come");
    assertThat(timeline.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(timeline.err()).startsWith("One more spike begins later");
    assertThat(
            places
                .onOneDatabase(
                    "timeline", "--from", "2031-12-01", "--to", "2031-12-02", "-o", "json")
                .ended(0)
                .out())
        .startsWith("[{\"id\":")
        .contains("\"name\":\"peak\"")
        .doesNotContain("\"name\":\"far\"");
    assertThat(places.both("timeline", "--from", "now", "--to", "1h ago").complaint(2))
        .contains("a timeline must end after it begins");
  }

  @Test
  void drawsWhatASpikeWillDo() {
    Said preview = places.both("preview", "Router", "--around", "peak", "--zone", "UTC").ended(0);

    assertThat(preview.out())
        .startsWith("Router, 2031-12-01 08:30 to 10:30 (UTC), a point every 1m\n")
        .contains("cpu: range 10..90  (under the spike range 95..99)")
        .contains("without the spike");
    assertThat(preview.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(places.both("preview", "Router", "--zone", "UTC")).isEqualTo(preview);
    assertThat(
            places
                .onOneDatabase(
                    "preview", "Router", "--around", "peak", "--step", "15m", "-o", "json")
                .ended(0)
                .out())
        .contains("\"spikes\":[{\"id\":")
        .contains("\"is_previewed\":true,\"first_sample\":2,\"samples\":4}")
        .contains("\"field_name\":\"n\",\"value_type\":\"INCREMENT\"")
        .contains("\"values\":[1,2,3,4,5,6,3,4],\"base\":[1,2,3,4,5,6,7,8]");
  }

  @Test
  void drawsWhatASpikeWouldDo() {
    String[] trial = {
      "preview",
      "Router",
      "--at",
      "2031-12-02 09:00",
      "--for",
      "2m",
      "--set",
      "n=increment from 500 by 1",
      "--field",
      "n",
      "--step",
      "1m",
      "--zone",
      "UTC",
      "-o",
      "csv"
    };

    assertThat(places.onOneDatabase(trial).ended(0).out())
        .isEqualTo(
            """
            time,spike,field,value,base
            2031-12-02T08:59:00Z,,n,1,1
            2031-12-02T09:00:00Z,preview,n,500,2
            2031-12-02T09:01:00Z,preview,n,501,3
            2031-12-02T09:02:00Z,,n,2,4
            """);
    assertThat(places.both("draw", "Router", "--format", "json").ended(0).out())
        .contains("\"n\":1");
  }

  @Test
  void saysWhyThereIsNothingToDraw() {
    assertThat(places.both("preview", "Rooter").complaint(3)).contains("did you mean 'Router'?");
    assertThat(places.both("preview", "Router", "--field", "cpi").complaint(3))
        .contains("did you mean 'cpu'?");
    assertThat(places.both("preview", "Router", "--set", "cpu=range 1..2").complaint(2))
        .contains("say how long the spike lasts");
    assertThat(places.both("preview", "Switch").complaint(4))
        .contains("collection 'Switch' has no numeric Performance fields");
    assertThat(places.both("preview", "Switch", "--around", "peak").complaint(3))
        .contains("there is no spike named 'peak' in Switch");
    assertThat(places.both("preview", "Router", "--step", "1s", "--to", "in 7d").complaint(2))
        .contains("a preview");
    assertThat(
            places
                .both(
                    "preview", "Router", "--at", "2031-12-01 09:30", "--for", "1h", "--zone", "UTC")
                .complaint(4))
        .contains("spike 'peak' already takes");
  }
}
