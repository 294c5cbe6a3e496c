package dev.spike.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private Questions typed(String text) {
    return new Questions(
        new Console(
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            new Terminal(true, true, true, false, OptionalInt.empty())));
  }

  @Test
  void areAskedBesideTheAnswer() {
    assertThat(typed(" yes \n").ask("Really?")).isEqualTo("yes");
    assertThat(err.toString(UTF_8)).isEqualTo("Really? ");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void takeOneLineEach() {
    Questions questions = typed("Zürich\r\n two \nthree");

    assertThat(questions.line()).isEqualTo("Zürich");
    assertThat(questions.line()).isEqualTo(" two ");
    assertThat(questions.line()).isEqualTo("three");
    assertThat(questions.line()).isEmpty();
  }

  @Test
  void areHeardWhereSomebodyIs() {
    assertThat(typed("").areHeard()).isTrue();
  }
}
