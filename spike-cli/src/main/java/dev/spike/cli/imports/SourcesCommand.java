package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with the servers that files are fetched from. */
@Command(
    name = "sources",
    description = "The SFTP servers that files are fetched from.",
    footer = {
      "",
      "spike sources create shop --host files.example.org --username loader \\",
      "  --remote-path /out",
      "spike sources test shop",
      "",
      "A password is asked for, or comes by --password-stdin. It is kept encrypted and",
      "never shown again."
    })
public final class SourcesCommand {

  private SourcesCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    Thing kind = Thing.SOURCE;
    return new CommandLine(new SourcesCommand())
        .addSubcommand(new ListSources(bench))
        .addSubcommand(new ShowSource(bench))
        .addSubcommand(new CreateSource(bench))
        .addSubcommand(new EditSource(bench))
        .addSubcommand(
            Described.test(
                bench,
                kind,
                "Find out whether files can be fetched, and how many are there.",
                "spike sources test shop",
                "",
                "The key that the server shows at the first test is the one that it must show",
                "from then on. It ends with 1 if the source cannot be used."))
        .addSubcommand(
            Described.delete(
                bench,
                kind,
                "Forget a source that no project uses; its files stay where they are.",
                "spike sources delete shop --yes"));
  }
}
