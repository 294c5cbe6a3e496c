package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with the databases that files are loaded into. */
@Command(
    name = "connections",
    description = "The PostgreSQL databases that files are loaded into.",
    footer = {
      "",
      "spike connections create sales postgresql://loader@db.example.org/sales",
      "spike connections test sales",
      "",
      "A password is asked for, or comes by --password-stdin; in the URL others on",
      "this machine may see it. It is kept encrypted and never shown again."
    })
public final class ConnectionsCommand {

  private ConnectionsCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    Thing kind = Thing.CONNECTION;
    return new CommandLine(new ConnectionsCommand())
        .addSubcommand(new ListConnections(bench))
        .addSubcommand(new ShowConnection(bench))
        .addSubcommand(new CreateConnection(bench))
        .addSubcommand(new EditConnection(bench))
        .addSubcommand(
            Described.test(
                bench,
                kind,
                "Find out whether the database can be used.",
                "spike connections test sales",
                "",
                "It ends with 1 if it cannot."))
        .addSubcommand(
            Described.delete(
                bench,
                kind,
                "Forget a connection that no project uses; the database stays as it is.",
                "spike connections delete sales --yes"));
  }
}
