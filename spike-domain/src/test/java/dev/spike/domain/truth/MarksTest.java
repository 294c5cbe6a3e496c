package dev.spike.domain.truth;

import static dev.spike.domain.collection.CollectionType.CONFIGURATION;
import static dev.spike.domain.collection.CollectionType.PERFORMANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Flaws;
import dev.spike.domain.schedule.Spike;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

  private static final List<String> FIELDS =
      List.of(
          "cpu: range 10..20",
          "n: number 5",
          "cost: expression cpu * 2",
          "sum: expression cost + n");

  private static List<String> marks(String... changes) {
    return Marks.of(Past.spike(1, 0, 10, FIELDS, changes)).stream().map(Mark::toString).toList();
  }

  @Test
  void nameWhatHasAnotherRule() {
    assertThat(marks("n: number 7")).containsExactly("value:n", "derived:sum");
  }

  @Test
  void nameWhatIsBent() {
    assertThat(marks("cpu: multiply 3")).containsExactly("bend:cpu", "derived:cost", "derived:sum");
  }

  @Test
  void callAnExpressionThatIsChangedItselfByItsOwnChange() {
    assertThat(marks("cpu: range 1..2", "cost: multiply 2"))
        .containsExactly("value:cpu", "bend:cost", "derived:sum");
  }

  @Test
  void areNoneWhereNothingIsOtherwise() {
    assertThat(marks()).isEmpty();
    assertThat(marks("n: number 5")).isEmpty();
  }

  @Test
  void nameWhatGoesWrong() {
    Spike spike =
        Past.spike(1, 0, 10, FIELDS, "cpu: range 1..2")
            .suffering(Flaws.parse(List.of("missing n", "null at 5%", "late by 1m", "error 503")));

    assertThat(Marks.of(spike).stream().map(Mark::toString))
        .containsExactly(
            "value:cpu",
            "derived:cost",
            "derived:sum",
            "missing:n",
            "null:cpu",
            "null:n",
            "null:cost",
            "null:sum",
            "late",
            "error");
  }

  @Test
  void concernConfigurationFieldsOnlyByFaults() {
    FieldName cpu = new FieldName("cpu");

    assertThat(Mark.parse("jump_reset:cpu").concerns(CONFIGURATION, cpu)).isTrue();
    assertThat(Mark.parse("value:cpu").concerns(CONFIGURATION, cpu)).isFalse();
    assertThat(Mark.parse("value:cpu").concerns(PERFORMANCE, cpu)).isTrue();
    assertThat(Mark.parse("error").concerns(CONFIGURATION, cpu)).isTrue();
    assertThat(Mark.parse("null:n").concerns(PERFORMANCE, cpu)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"late", "value:cpu", "bend:a:b"})
  void areReadAsTheyAreWritten(String text) {
    assertThat(Mark.parse(text)).hasToString(text);
  }

  @Test
  void concernTheirFieldOrAll() {
    assertThat(Mark.parse("value:cpu").concerns(new FieldName("cpu"))).isTrue();
    assertThat(Mark.parse("value:cpu").concerns(new FieldName("n"))).isFalse();
    assertThat(Mark.parse("late").concerns(new FieldName("n"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Late", "too late", "1st", ":cpu"})
  void refuseAKindThatIsNoWord(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Mark.parse(text))
        .withMessageContaining("a kind of mark is a word in small letters");
  }
}
