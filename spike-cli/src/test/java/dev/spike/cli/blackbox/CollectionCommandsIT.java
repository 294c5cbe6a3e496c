package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
    }
  }
}
