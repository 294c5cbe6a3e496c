package dev.spike.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Terminal;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profiles;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ApplyCommandTest {

  private static final String COLLECTIONS = "/api/admin/collections";
  private static final Terminal SOMEBODY =
      new Terminal(true, true, true, false, OptionalInt.empty());

  @TempDir private Path directory;

  private final Place place = MemoryPlace.open();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private void make(String name) {
    place.ask(Ask.post(COLLECTIONS).with(Json.object().put("name", name))).required();
  }

  private List<String> names() {
    return place.ask(Ask.get(COLLECTIONS)).list().findValuesAsText("name");
  }

  /** Somebody who answers a question only after something else has happened. */
  private static InputStream answering(String answer, Runnable meanwhile) {
    return new ByteArrayInputStream((answer + "\n").getBytes(UTF_8)) {
      private boolean asked;

      @Override
      public synchronized int read() {
        if (!asked) {
          asked = true;
          meanwhile.run();
        }
        return super.read();
      }
    };
  }

  private void apply(String document, InputStream typed, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve("file.yaml"), document);
    PrintStream answers = new PrintStream(out, true, UTF_8);
    Console console = new Console(typed, answers, new PrintStream(err, true, UTF_8), SOMEBODY);
    Profiles profiles = new Profiles(Map.of(), directory);
    ApplyCommand command =
        new ApplyCommand(new Bench(console, settings -> place, profiles, InstantSource.system()));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-f", file.toString(), "--data", directory.toString()));
    new CommandLine(command).parseArgs(arguments.toArray(String[]::new));
    command.run();
  }

  @Test
  void showsAllThatGoesBeforeItAsks() throws IOException {
    for (int i = 1; i <= 7; i++) {
      make("Old " + i);
    }

    apply("name: New\n", answering("n", () -> {}), "--prune");

    assertThat(err.toString(UTF_8))
        .contains("+ New: 0 fields, 0 spikes\n", "- Old 1: 0 fields", "- Old 7: 0 fields")
        .contains("Really delete the collections Old 1, Old 2, Old 3, Old 4, Old 5 and 2 more?");
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(names()).hasSize(7);
  }

  @Test
  void asksBeforeFieldsAndSpikesGo() throws IOException {
    String spikes =
        "spikes: [{name: p, start: '2099-01-01T00:00:00Z', end: '2099-01-01T01:00:00Z'}]\n";
    apply("name: A\nperformance: {a: epoch, b: epoch}\n" + spikes, answering("n", () -> {}));
    assertThat(err.toString(UTF_8)).isEmpty();

    apply("name: A\n", answering("n", () -> {}));
    assertThat(err.toString(UTF_8)).contains("Really delete 2 fields and 1 spike? [y/N]");
    apply("name: A\n", answering("y", () -> {}));
    assertThat(out.toString(UTF_8)).endsWith("0 created, 1 changed, 0 deleted, 0 unchanged.\n");
  }

  @Test
  void deletesNothingThatCameAfterThePlan() throws IOException {
    make("Old");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> apply("name: New\n", answering("y", () -> make("Late")), "--prune"))
        .withMessageContaining("'Late' would be deleted too");
    assertThat(names()).containsExactly("Old", "Late");
    apply("name: New\n", answering("y", () -> {}), "--prune");
    assertThat(names()).containsExactly("New");
  }
}
