package dev.spike.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks whoever is at the terminal, and reads no further than the end of the answer. */
public final class Questions {

  private final Console console;

  /** Questions on the streams of a call. */
  public Questions(Console console) {
    this.console = console;
  }

  /** Whether anybody is there to answer. */
  public boolean areHeard() {
    return console.terminal().reads();
  }

  /** Asks a question; the answer may be empty. */
  public String ask(String question) {
    console.out().flush();
    console.err().print(question + " ");
    console.err().flush();
    return line().strip();
  }

  /** Asks for what must not be seen, if there is a terminal that can hide it. */
  public Optional<String> askSecretly(String question) {
    console.out().flush();
    return Optional.ofNullable(System.console())
        .flatMap(terminal -> Optional.ofNullable(terminal.readPassword("%s ", question)))
        .map(String::new);
  }

  /** The next line that is typed, or that comes through a pipe. */
  public String line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int octet = console.in().read(); octet >= 0 && octet != '\n'; ) {
        line.write(octet);
        octet = console.in().read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the standard input cannot be read", e);
    }
    return line.toString(StandardCharsets.UTF_8).replaceAll("\r$", "");
  }
}
