package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionCommandsIT {

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @Test
  void sayTheSameAtBothPlaces() {
    places.both("collections", "create", "Router", "--seed", "7", "-o", "json").ended(0);
    Said again = places.both("collections", "create", "Router");

    assertThat(again.complaint(4)).isEqualTo("spike: there is a collection named 'Router' already");
    for (String format : new String[] {"table", "json", "yaml", "csv"}) {
      assertThat(places.onOneDatabase("collections", "list", "-o", format).ended(0).out())
          .contains("Router");
      assertThat(places.onOneDatabase("collections", "show", "Router", "-o", format).ended(0).out())
          .contains("Router");
    }
  }

  @Test
  void showFieldsInTheNotationAndWhereCountersStand() {
    places.both("collections", "create", "Shown").ended(0);
    places.both("fields", "add", "Shown", "cpu", "range 10..90").ended(0);
    places.both("fields", "add", "Shown", "n", "increment from 1 by 0.5 until 10").ended(0);

    assertThat(places.onOneDatabase("collections", "show", "Shown").ended(0).out().lines())
        .anyMatch(line -> line.matches("name +Shown"))
        .anyMatch(line -> line.matches("cpu +Performance +range 10..90"))
        .anyMatch(line -> line.matches("n +Performance +increment from 1 by 0.5 until 10 +1"));
  }

  @Test
  void renameAndSeed() {
    places.both("collections", "create", "Old").ended(0);

    places.both("collections", "rename", "Old", "New", "-o", "json").ended(0);
    assertThat(places.both("collections", "set", "New", "--seed", "5").ended(0).out())
        .isEqualTo("The collection 'New' has the seed 5 now.\n");
    assertThat(places.both("collections", "set", "New", "--no-seed", "-o", "json").ended(0).out())
        .contains("\"seed\":null");
    places.both("collections", "show", "Old").complaint(3);
  }

  @Test
  void copySeveralTimes() {
    places.both("collections", "create", "Model").ended(0);

    assertThat(places.both("collections", "copy", "Model", "--count", "2").ended(0).out())
        .isEqualTo(
            """
            Made the collection 'Model (Copy 1)'.
            Made the collection 'Model (Copy 2)'.
            """);
    assertThat(places.both("collections", "copy", "Model", "-o", "json").ended(0).out())
        .contains("Model (Copy 3)");
    assertThat(places.both("collections", "copy", "Model", "--count", "11").complaint(2))
        .contains("1 to 10");
  }

  @Test
  void deleteAllOrNothing() {
    places.both("collections", "create", "One").ended(0);
    places.both("collections", "create", "Two").ended(0);

    assertThat(places.both("collections", "delete", "One", "Tow", "--yes").complaint(3))
        .endsWith("there is no collection named 'Tow'; did you mean 'Two'?");
    assertThat(places.both("collections", "delete", "One", "Two").complaint(2))
        .contains("needs --yes");
    places.both("collections", "show", "One").ended(0);
    assertThat(places.both("collections", "delete", "One", "Two", "--yes").ended(0).out())
        .isEqualTo("Deleted the collections 'One', 'Two'.\n");
    places.both("collections", "show", "One").complaint(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "collections create a/b         | 2 | the name",
        "collections create x --seed y  | 2 | --seed",
        "collections set Nowhere        | 2 | either --seed NUMBER or --no-seed",
        "collections copy X --count two | 2 | --count",
        "collections rename X           | 2 | missing required parameter: 'NEW'",
        "collections show Nowhere       | 3 | there is no collection named 'Nowhere'",
        "collections delete             | 2 | missing required parameter"
      })
  void complainOnOneLine(String command, int exit, String complaint) {
    assertThat(places.both(command.split(" +")).complaint(exit)).contains(complaint);
  }

  @Test
  void suggestTheNearestWord() {
    assertThat(JarShell.run("collections", "lst").complaint(2))
        .isEqualTo("spike: there is no command 'lst'; did you mean 'spike collections list'?");
  }
}
