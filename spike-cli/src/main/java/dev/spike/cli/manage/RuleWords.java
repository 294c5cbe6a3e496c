package dev.spike.cli.manage;

import dev.spike.cli.console.WrongUsage;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Rule;
import java.util.List;
import picocli.CommandLine;

/** Reads a rule from the words at the end of a command, whether the shell kept them together. */
final class RuleWords {

  private RuleWords() {}

  /** The rule, or a complaint of the command that points at the notation. */
  static Rule read(List<String> words, CommandLine command) {
    String line = String.join(" ", words);
    try {
      return Rule.parse(line);
    } catch (Refusal refusal) {
      throw new WrongUsage(
          command,
          "in the rule "
              + Texts.shown(line)
              + ", "
              + refusal.getMessage()
              + "; 'spike help fields "
              + command.getCommandName()
              + "' lists the notation");
    }
  }
}
