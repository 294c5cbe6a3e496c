package dev.spike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.cli.console.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private static Commands commands() {
    return new Commands(new Console(InputStream.nullInputStream(), NOWHERE, NOWHERE));
  }

  private static List<String> names(List<Object> commands) {
    CommandLine spike = new CommandLine(new SpikeCommand());
    commands.forEach(spike::addSubcommand);
    return List.copyOf(spike.getSubcommands().keySet());
  }

  static List<String> all() {
    return names(commands().all());
  }

  @ParameterizedTest
  @MethodSource("all")
  void isMadeByItsName(String name) {
    assertThat(names(commands().neededFor(name, "--help"))).contains(name);
  }

  @Test
  void isMadeAlone() {
    assertThat(names(commands().neededFor("spikes", "list"))).containsExactly("spikes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "completion", "manual", "spikse", "--help"})
  void isMadeWithAllOthersToTellOfThem(String first) {
    assertThat(names(commands().neededFor(first))).isEqualTo(all());
  }
}
