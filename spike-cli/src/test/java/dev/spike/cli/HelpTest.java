package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command, as a terminal of usual width shows it. */
class HelpTest {

  private static final int COLUMNS = 80;

  static Stream<CommandSpec> commands() {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
    CommandLine spike = new CommandLine(new SpikeCommand());
    new Commands(new Console(InputStream.nullInputStream(), nowhere, nowhere))
        .all()
        .forEach(spike::addSubcommand);
    return below(spike).map(CommandLine::getCommandSpec);
  }

  private static Stream<CommandLine> below(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::below));
  }

  private static List<String> shown(CommandSpec command) {
    return command.commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF).lines().toList();
  }

  private static List<String> footer(CommandSpec command) {
    return Arrays.stream(command.usageMessage().footer())
        .map(line -> String.format(line + "%n"))
        .flatMap(String::lines)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void fitsATerminal(CommandSpec command) {
    assertThat(shown(command)).allMatch(line -> line.length() <= COLUMNS);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsItsFooterAsItIsWritten(CommandSpec command) {
    assertThat(shown(command)).containsAll(footer(command));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void breaksNoTimeInTwo(CommandSpec command) {
    assertThat(shown(command)).noneMatch(line -> line.stripTrailing().matches(".*\\d:"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void showsExamplesWithoutAHeading(CommandSpec command) {
    assertThat(footer(command)).noneMatch(line -> line.startsWith("Example"));
  }
}
