package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.settings.ImportSetup;
import dev.spike.cli.settings.Settings;
import dev.spike.cli.settings.TruthSetup;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.There;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Does a little of everything once, on a directory of its own, so that Java can take down which
 * classes it needs and have them ready for every start after that.
 */
@Command(name = "rehearse", hidden = true, description = "Do a little of everything, for nobody.")
final class RehearseCommand implements Runnable {

  private static final String NOBODY = "nobody@localhost";
  private static final String PASSWORD = "known to nobody";
  private static final String HOST = "127.0.0.1";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("collections", "create", "Router"),
          List.of("fields", "add", "Router", "n", "increment from 1 by 1"),
          List.of("spikes", "create", "Router", "peak", "--from", "now", "--for", "1h"),
          List.of("collections", "list"),
          List.of("spikes", "list"),
          List.of("status"),
          List.of("timeline"),
          List.of("draw", "Router"),
          List.of("export"));

  private final Console nowhere =
      new Console(
          InputStream.nullInputStream(),
          new PrintStream(PrintStream.nullOutputStream()),
          new PrintStream(PrintStream.nullOutputStream()));

  @Override
  public void run() {
    Path scratch = scratch();
    try {
      Settings settings = settings(scratch);
      try (Assembly service = Assembly.of(settings)) {
        service.agents().gatekeeper().admitFirst(settings.admin(), settings.adminPassword());
        service.open();
        String server = "http://" + HOST + ":" + service.port();
        call("--server", server, "--token", token(server));
      }
      call("--data", scratch.toString());
    } finally {
      remove(scratch);
    }
  }

  private static Settings settings(Path scratch) {
    return new Settings(
        HOST,
        0,
        scratch,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Email(NOBODY),
        Optional.of(new Password(PASSWORD)),
        Optional.empty(),
        ImportSetup.USUAL,
        TruthSetup.USUAL);
  }

  /** Also polls without a key, whose answers are no less work than others. */
  private static String token(String server) {
    try (There anybody = new There(URI.create(server), Map.of())) {
      anybody.ask(Ask.get("/api/health"));
      anybody.ask(Ask.get("/api/data/{}/{}", "Router", "Performance"));
      return anybody
          .ask(
              Ask.post("/api/auth/login")
                  .with(Json.object().put("email", NOBODY).put("password", PASSWORD)))
          .object()
          .path("access_token")
          .asText();
    }
  }

  private void call(String... place) {
    for (List<String> command : COMMANDS) {
      String[] words = Stream.concat(command.stream(), Stream.of(place)).toArray(String[]::new);
      new Shell(new Commands(nowhere).all(), nowhere, false).run(words);
    }
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("spike-rehearsal");
    } catch (IOException e) {
      throw new UncheckedIOException("there is no place to rehearse", e);
    }
  }

  private static void remove(Path scratch) {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("what was rehearsed cannot be removed from " + scratch, e);
    }
  }
}
