package dev.spike.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Terminal;
import dev.spike.cli.work.Bench;
import dev.spike.cli.work.Profiles;
import dev.spike.http.json.Json;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import dev.spike.http.place.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** A place that gives the answers that a test says, and commands that ask there. */
final class PlayedPlace implements Place {

  static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  private static final Map<String, String> JSON =
      Map.of("Content-Type", "application/json", "X-Total-Count", "1");
  private static final Map<String, String> PROBLEM =
      Map.of("Content-Type", "application/problem+json");

  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Terminal terminal;

  PlayedPlace() {
    this(Terminal.NONE);
  }

  PlayedPlace(Terminal terminal) {
    this.terminal = terminal;
    with("GET /api/admin/clock", "{\"now\":\"" + NOW + "\"}");
  }

  /** What a command said. */
  record Said(String out, String err, Optional<String> complaint) {}

  /** The next time that this is asked for, this is answered; the last answer stays. */
  PlayedPlace with(String ask, String json) {
    return with(ask, new Reply(200, JSON, json.getBytes(UTF_8)));
  }

  PlayedPlace refusing(String ask, int status, String detail) {
    String problem = "{\"detail\":\"" + detail + "\"}";
    return with(ask, new Reply(status, PROBLEM, problem.getBytes(UTF_8)));
  }

  private PlayedPlace with(String ask, Reply reply) {
    replies.computeIfAbsent(ask, key -> new ArrayDeque<>()).add(reply);
    return this;
  }

  @Override
  public Reply ask(Ask ask) {
    String what = ask.verb() + " " + ask.path();
    ask.body().ifPresent(body -> asked.add(what + " " + new String(Json.write(body), UTF_8)));
    Deque<Reply> known = replies.get(what);
    if (known == null) {
      throw new AssertionError("nobody expected " + what);
    }
    return known.size() > 1 ? known.remove() : known.element();
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  /** Everything with a body that was asked for. */
  List<String> asked() {
    return asked;
  }

  /** Runs a command here, with something typed. */
  Said run(Function<Bench, CommandLine> group, String typed, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(typed.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            terminal);
    Profiles nobody = new Profiles(Map.of(), Path.of("target", "nobody"));
    CommandLine command = group.apply(new Bench(console, settings -> this, nobody, () -> NOW));
    List<String> complaints = new ArrayList<>();
    command.setExecutionExceptionHandler(
        (failure, line, parsed) -> {
          complaints.add(failure.getMessage());
          return 1;
        });
    command.setParameterExceptionHandler(
        (failure, parsed) -> {
          complaints.add(failure.getMessage());
          return 2;
        });
    command.execute(arguments);
    return new Said(out.toString(UTF_8), err.toString(UTF_8), complaints.stream().findFirst());
  }

  Said run(Function<Bench, CommandLine> group, String... arguments) {
    return run(group, "", arguments);
  }
}
