package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCommandsIT {

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
    places.both("collections", "create", "Router").ended(0);
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text web-01",
        "text \" a, b \"",
        "number 42",
        "number -42",
        "float 2.50",
        "epoch",
        "range -10..90",
        "float 0.5..2.5 places 3",
        "increment from 1 by 0.5 until 100 jitter 15%",
        "decrement from 10 by 1"
      })
  void takeEveryRuleAndShowItAgain(String rule) {
    places.both("collections", "create", rule).ended(0);
    places.both("fields", "add", rule, "f", rule, "-o", "json").ended(0);

    assertThat(places.onOneDatabase("fields", "list", rule).ended(0).out()).contains(rule);
  }

  @Test
  void replaceWholeRules() {
    places.both("fields", "add", "Router", "load", "increment from 1 by 1 until 5").ended(0);

    assertThat(places.both("fields", "set", "Router", "load", "increment from 1 by 1").out())
        .isEqualTo("The field 'load' of 'Router' is now: increment from 1 by 1\n");
    assertThat(places.both("fields", "set", "Router", "load", "range", "1..2").ended(0).out())
        .isEqualTo("The field 'load' of 'Router' is now: range 1..2\n");
    places.both("fields", "set", "Router", "load", "--rename", "share", "-o", "json").ended(0);
    places.both("fields", "remove", "Router", "share", "--yes").ended(0);
  }

  @Test
  void askWhichHalfIsMeant() {
    places.both("fields", "add", "Router", "both", "range 1..2").ended(0);
    places
        .both("fields", "add", "Router", "both", "text a", "--type", "configuration", "-o", "json")
        .ended(0);

    assertThat(places.both("fields", "set", "Router", "both", "number 1").complaint(2))
        .isEqualTo("spike: there are two fields 'both' in 'Router'; --type says which is meant");
    places.both("fields", "set", "Router", "both", "number 1", "--type", "CONFIGURATION").ended(0);
    places.both("fields", "remove", "Router", "both", "--yes", "--type", "performance").ended(0);
    assertThat(
            places
                .both("fields", "set", "Router", "both", "epoch", "--type", "Performance")
                .complaint(3))
        .isEqualTo("spike: there is no Performance field 'both' in 'Router'");
    assertThat(
            places.both("fields", "set", "Router", "both", "--move-to", "performance", "-o", "csv"))
        .extracting(Said::out)
        .asString()
        .contains(",Performance,both,NUMBER_FIXED,1,");
  }

  @Test
  void removeNothingIfOneIsUnknown() {
    places.both("fields", "add", "Router", "here", "epoch").ended(0);

    assertThat(places.both("fields", "remove", "Router", "here", "heer", "--yes").complaint(3))
        .contains("there is no field 'heer'")
        .contains("did you mean 'here'?");
    assertThat(places.both("fields", "remove", "Router", "here").complaint(2))
        .contains("needs --yes");
    assertThat(places.both("fields", "remove", "Router", "here", "--yes").ended(0).out())
        .isEqualTo("Removed the field 'here' of 'Router'.\n");
  }

  @Test
  void pointAtTheNotation() {
    assertThat(places.both("fields", "add", "Router", "x", "range 10-90").complaint(2))
        .isEqualTo(
            "spike: in the rule 'range 10-90', column 9: expected '..', found '-90';"
                + " 'spike help fields add' lists the notation");
    assertThat(places.both("fields", "set", "Router", "x", "range 9..1").complaint(2))
        .endsWith("'spike help fields set' lists the notation");
    assertThat(JarShell.run("help", "fields", "add").ended(0).out())
        .contains("increment from 1 by 0.5 until 100 jitter 15%\n");
  }

  @Test
  void complainOnOneLine() {
    assertThat(places.both("fields", "list", "Ruter").complaint(3))
        .endsWith("did you mean 'Router'?");
    assertThat(places.both("fields", "add", "Router", "x").complaint(2)).contains("RULE");
    assertThat(places.both("fields", "add", "Router", "", "epoch").complaint(2)).contains("name");
    assertThat(places.both("fields", "add", "Router", "x", "epoch", "--type", "no").complaint(2))
        .contains("Performance or Configuration, not 'no'");
    assertThat(places.both("fields", "set", "Router", "x").complaint(2))
        .endsWith("give a RULE, --rename or --move-to");
  }
}
