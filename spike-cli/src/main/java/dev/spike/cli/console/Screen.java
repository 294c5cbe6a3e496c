package dev.spike.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** Finds out about the terminal of this process. */
public final class Screen {

  private static final int USUAL_COLUMNS = 80;
  private static final int SECONDS_FOR_AN_ANSWER = 1;

  private final Map<String, String> environment;

  /** A screen as the environment describes it. */
  public Screen(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The terminal of this process, as far as it has one. */
  public Terminal terminal() {
    boolean shows = isTerminal(1);
    boolean colours =
        shows
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        isTerminal(0),
        shows,
        isTerminal(2),
        colours,
        shows ? OptionalInt.of(columns()) : OptionalInt.empty());
  }

  /** Java knows only whether all streams are a terminal together, and newer ones not even that. */
  private static boolean isTerminal(int descriptor) {
    try {
      Path target = Path.of("/proc/self/fd/" + descriptor).toRealPath();
      return target.startsWith("/dev/pts") || target.toString().matches("/dev/(tty\\w*|console)");
    } catch (IOException noLinux) {
      return Files.notExists(Path.of("/proc/self")) && answers("test", "-t", "" + descriptor);
    }
  }

  private static boolean answers(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int columns() {
    return number(Optional.ofNullable(environment.get("COLUMNS")))
        .or(() -> number(size()))
        .filter(columns -> columns > 0)
        .orElse(USUAL_COLUMNS);
  }

  private static Optional<Integer> number(Optional<String> text) {
    return text.filter(digits -> digits.matches("\\d{1,5}")).map(Integer::valueOf);
  }

  /** The second of the two numbers that {@code stty} says. */
  private static Optional<String> size() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (InputStream answer = stty.getInputStream()) {
        String said = new String(answer.readAllBytes(), StandardCharsets.US_ASCII).strip();
        stty.waitFor(SECONDS_FOR_AN_ANSWER, TimeUnit.SECONDS);
        return Optional.of(said.replaceAll(".* ", ""));
      }
    } catch (IOException noTerminal) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
