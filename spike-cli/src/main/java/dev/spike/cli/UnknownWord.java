package dev.spike.cli;

import dev.spike.cli.console.Nearest;
import java.util.Collection;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** A word that means nothing where it stands, beside those that would. */
record UnknownWord(String word, CommandLine command) {

  static UnknownWord in(UnmatchedArgumentException unmatched) {
    return new UnknownWord(unmatched.getUnmatched().get(0), unmatched.getCommandLine());
  }

  String complaint() {
    Set<String> commands = command.getSubcommands().keySet();
    if (word.startsWith("-")) {
      return "there is no option '"
          + word
          + "'; "
          + advice("", command.getCommandSpec().optionsMap().keySet());
    }
    if (commands.isEmpty()) {
      return "'" + word + "' is one argument too many; " + seeHelp();
    }
    return "there is no command '"
        + word
        + "'; "
        + advice(command.getCommandSpec().qualifiedName() + " ", commands);
  }

  private String advice(String prefix, Collection<String> known) {
    return Nearest.advice(Nearest.to(word, known).map(prefix::concat), seeHelp());
  }

  private String seeHelp() {
    return "see '" + Complaints.help(command) + "'";
  }
}
