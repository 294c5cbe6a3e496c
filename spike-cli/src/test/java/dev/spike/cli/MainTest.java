package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h", ""})
  void introducesItself(String argument) {
    Call call = argument.isEmpty() ? Call.of() : Call.of(argument);

    assertThat(call.exit()).isZero();
    assertThat(call.err()).isEmpty();
    assertThat(call.out()).contains("Usage: spike").contains("help").contains("version");
  }

  @Test
  void explainsOneCommand() {
    assertThat(Call.of("help", "version").out())
        .startsWith("Usage: spike version")
        .isEqualTo(Call.of("version", "--help").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"collections", "fields", "keys", "users"})
  void explainsGroupsOfCommands(String group) {
    Call call = Call.of(group);

    assertThat(call.exit()).isZero();
    assertThat(call.out())
        .startsWith("Usage: spike " + group)
        .contains("  list ")
        .isEqualTo(Call.of("help", group).out())
        .isEqualTo(Call.of(group, "--help").out());
    assertThat(Call.of("help", group, "list").out()).startsWith("Usage: spike " + group + " list");
  }

  @Test
  void listsTheExitCodes() {
    assertThat(Call.of("help", "exit-codes").out().lines())
        .hasSize(8)
        .anyMatch(line -> line.startsWith("130  "))
        .first()
        .asString()
        .startsWith("0  ");
  }

  @Test
  void explainsWhereCommandsWork() {
    assertThat(Call.of("help").out()).contains("spike help places ");
    assertThat(Call.of("help", "places").out().lines())
        .allMatch(line -> line.length() <= 80)
        .filteredOn(line -> line.matches("\\d .*"))
        .hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "--version", "-V"})
  void tellsItsVersionAndJavas(String argument) {
    Call call = Call.of(argument);

    assertThat(call.exit()).isZero();
    assertThat(call.out().lines())
        .satisfiesExactly(
            spike -> assertThat(spike).matches("spike \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?"),
            java -> assertThat(java).startsWith("java " + Runtime.version().feature()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hlep            | there is no command 'hlep'; did you mean 'spike help'?",
        "verison         | there is no command 'verison'; did you mean 'spike version'?",
        "xyzzy           | there is no command 'xyzzy'; see 'spike help'",
        "--hepl          | there is no option '--hepl'; did you mean '--help'?",
        "version --hep   | there is no option '--hep'; did you mean '--help'?",
        "version --xyzzy | there is no option '--xyzzy'; see 'spike help version'",
        "version 3       | '3' is one argument too many; see 'spike help version'",
        "help verson     | there is no help on 'verson'; did you mean 'spike help version'?",
        "help exit-code  | there is no help on 'exit-code'; did you mean 'spike help exit-codes'?",
        "help xyzzy      | there is no help on 'xyzzy'; 'spike help' lists what there is",
        "collections lst | there is no command 'lst'; did you mean 'spike collections list'?",
        "fields list     | missing required parameter: 'COLLECTION'; see 'spike help fields list'",
        "help feilds add | there is no help on 'feilds add'; did you mean 'spike help fields'?",
        "help fields ad  | there is no help on 'fields ad'; did you mean 'spike help fields add'?",
        "help keys list x | there is no help on 'keys list x'; 'spike help keys list' tells what there is",
        "keys lsit -o x  | there is no command 'lsit'; did you mean 'spike keys list'?"
      })
  void saysWhatIsWrongWithTheUsage(String arguments, String complaint) {
    Call call = Call.of(arguments.split(" "));

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).isEqualTo("spike: " + complaint + System.lineSeparator());
  }

  @Test
  void complainsOnOneLineWhateverWasTyped() {
    assertThat(Call.of("two\nlines\r\n\u001b[31m").err().lines())
        .containsExactly("spike: there is no command 'two lines [31m'; see 'spike help'");
  }
}
