package dev.spike.cli.imports;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Questions;
import dev.spike.cli.work.TypedPassword;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** A password for something elsewhere, which comes through a pipe or is typed unseen. */
final class PasswordOption {

  @Mixin private final TypedPassword typed = new TypedPassword();

  /** The password, if it comes through a pipe. */
  Optional<String> piped(Console console) {
    return typed.read(console);
  }

  /** The password, for which somebody is asked if it does not come through a pipe. */
  Optional<String> pipedOrAsked(Console console, String question) {
    Optional<String> piped = piped(console);
    return piped.isPresent() ? piped : asked(console, question);
  }

  /** What somebody answers, if anybody can be asked and has something to say. */
  static Optional<String> asked(Console console, String question) {
    Questions questions = new Questions(console);
    return questions.areHeard()
        ? questions.askSecretly(question).filter(answer -> !answer.isEmpty())
        : Optional.empty();
  }
}
