package dev.spike.cli.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Terminal;
import dev.spike.cli.console.WrongUsage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ConsentTest {

  private static final Terminal SOMEBODY =
      new Terminal(true, true, true, false, OptionalInt.empty());

  private Where where = new Where("database", "/data", Optional.empty(), false);
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Command(name = "delete")
  private static final class Deleting {
    @Mixin private final Consent consent = new Consent();
  }

  private boolean isGiven(Terminal terminal, String typed, String... options) {
    Deleting command = new Deleting();
    new CommandLine(command).parseArgs(options);
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(UTF_8));
    PrintStream remarks = new PrintStream(err, true, UTF_8);
    return command.consent.to("delete it", where, new Console(in, remarks, remarks, terminal));
  }

  @ParameterizedTest
  @CsvSource({"y, true", "Yes, true", "' yes ', true", "n, false", "'', false", "yep, false"})
  void isAskedForOnATerminal(String typed, boolean agreed) {
    assertThat(isGiven(SOMEBODY, typed + "\n")).isEqualTo(agreed);
    assertThat(err.toString(UTF_8))
        .startsWith("Really delete it? [y/N] ")
        .matches(said -> agreed != said.contains("Nothing was done."));
  }

  @Test
  void isAskedForWithTheServiceAtWhichItIsDone() {
    where = new Where("service", "http://127.0.0.1:8088", Optional.empty(), false);

    assertThat(isGiven(SOMEBODY, "y\n")).isTrue();
    assertThat(err.toString(UTF_8)).isEqualTo("Really delete it at http://127.0.0.1:8088? [y/N] ");
  }

  @Test
  void isGivenByAnOption() {
    assertThat(isGiven(SOMEBODY, "", "--yes")).isTrue();
    assertThat(isGiven(Terminal.NONE, "", "-y")).isTrue();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void isNeverAssumed() {
    assertThatThrownBy(() -> isGiven(Terminal.NONE, "y\n"))
        .isInstanceOf(WrongUsage.class)
        .hasMessage("to delete it needs --yes where nobody can be asked");
  }
}
