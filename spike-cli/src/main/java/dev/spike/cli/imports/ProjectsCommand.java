package dev.spike.cli.imports;

import dev.spike.cli.work.Bench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All that is done with projects, which say what becomes of files. */
@Command(
    name = "projects",
    description = "Which files go from where into which tables, and how.",
    footer = {
      "",
      "spike projects create orders --connection sales --source shop \\",
      "  --set defaults.primary_key=id",
      "spike projects show orders",
      "",
      "A file goes by the first of 'tables' whose pattern fits, else by 'defaults'",
      "into a table that is called like the file:",
      "",
      "  defaults:",
      "    file_pattern: '*.csv'",
      "    primary_key: id             # or [id, day]",
      "    delimiter: ','              # also skiprows, schema, rebuild_table",
      "    encoding: utf-8",
      "    datestyle: DMY              # how 03/04/2026 is read",
      "  table_naming: {strip_prefix: shop_, strip_suffix: _full, lowercase: true}",
      "  tables:",
      "    - file_pattern: stock*.txt",
      "      target_table: stock",
      "      column_mapping: {Article No: article}",
      "  on_bad_row: fail              # or skip",
      "  refresh_materialized_views: false"
    })
public final class ProjectsCommand {

  private ProjectsCommand() {}

  /** The command with those below it. */
  public static CommandLine with(Bench bench) {
    return new CommandLine(new ProjectsCommand())
        .addSubcommand(new ListProjects(bench))
        .addSubcommand(new ShowProject(bench))
        .addSubcommand(new CreateProject(bench))
        .addSubcommand(new EditProject(bench))
        .addSubcommand(
            Described.delete(
                bench,
                Thing.PROJECT,
                "Forget a project that no schedule runs; its tables and jobs stay.",
                "spike projects delete orders --yes"));
  }
}
