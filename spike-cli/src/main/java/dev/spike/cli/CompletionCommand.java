package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    description = "Print a script that lets a shell complete Spike's commands and options.",
    footer = {
      "",
      "For this shell:            source <(spike completion bash)",
      "For every bash from now:   spike completion bash > \\",
      "                             ~/.local/share/bash-completion/completions/spike",
      "For every zsh from now:    echo 'source <(spike completion zsh)' >> ~/.zshrc"
    })
final class CompletionCommand implements Runnable {

  /** The shells that can run the script; it finds out itself in which it is. */
  private enum ShellName {
    BASH,
    ZSH;

    /** Reads the names. */
    private static final class Names extends Labels<ShellName> {

      private Names() {
        super(Words.of("a shell", ShellName.values()));
      }
    }
  }

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SHELL",
      converter = ShellName.Names.class,
      completionCandidates = ShellName.Names.class,
      description = "bash or zsh.")
  private ShellName shell;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.out().print(AutoComplete.bash("spike", spec.root().commandLine()));
  }
}
