package dev.spike.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the manual about one command, as {@code man} reads it. */
public final class ManPage {

  private static final String SECTION = "1";

  private final CommandSpec command;
  private final List<String> exitCodes;
  private final List<String> lines = new ArrayList<>();

  /** The page of a command, which ends with one of these codes. */
  public ManPage(CommandLine command, List<String> exitCodes) {
    this.command = command.getCommandSpec();
    this.exitCodes = List.copyOf(exitCodes);
  }

  /** The pages of a command and of all below it that are not hidden. */
  public static Stream<ManPage> all(CommandLine command, List<String> exitCodes) {
    return Stream.concat(
        Stream.of(new ManPage(command, exitCodes)),
        children(command.getCommandSpec()).flatMap(child -> all(child, exitCodes)));
  }

  private static Stream<CommandLine> children(CommandSpec command) {
    return command.subcommands().values().stream()
        .distinct()
        .filter(child -> !child.getCommandSpec().usageMessage().hidden());
  }

  /** The name of the page's file. */
  public String file() {
    return page(command) + "." + SECTION;
  }

  private static String page(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /** What stands in the file. */
  public String text() {
    String name = page(command);
    lines.add(".TH " + name.toUpperCase(Locale.ROOT) + " " + SECTION + " \"\" Spike Manual");
    heading("NAME");
    lines.add(plain(name) + " \\- " + plain(summary(command)));
    heading("SYNOPSIS");
    synopsis();
    heading("DESCRIPTION");
    Arrays.stream(command.usageMessage().description()).map(ManPage::plain).forEach(lines::add);
    list("ARGUMENTS", command.positionalParameters().stream().map(this::argument));
    list("OPTIONS", command.options().stream().filter(each -> !each.hidden()).map(this::option));
    list("COMMANDS", children(command).map(child -> child(child.getCommandSpec())));
    notes();
    list("EXIT STATUS", exitCodes.stream().map(ManPage::exitCode));
    related();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String summary(CommandSpec command) {
    String[] header = command.usageMessage().header();
    String[] description = command.usageMessage().description();
    String[] source = header.length > 0 ? header : description;
    return source.length == 0 ? "" : source[0].replaceAll("\\.$", "");
  }

  private void heading(String name) {
    lines.add(".SH " + name);
  }

  private void synopsis() {
    CommandLine.Help help = new CommandLine.Help(command, CommandLine.Help.Ansi.OFF);
    String line = help.synopsis(0).strip().replaceAll("\\s+", " ");
    lines.add(plain(line));
  }

  private void list(String name, Stream<String> items) {
    List<String> all = items.toList();
    if (!all.isEmpty()) {
      heading(name);
      all.forEach(lines::add);
    }
  }

  private static String item(String term, String text) {
    return ".TP\n\\fB" + plain(term) + "\\fR\n" + plain(text);
  }

  private String argument(PositionalParamSpec argument) {
    return item(argument.paramLabel(), description(argument));
  }

  private String option(OptionSpec option) {
    String names = String.join(", ", option.names());
    boolean isFlag = option.arity().max() == 0;
    return item(isFlag ? names : names + " " + option.paramLabel(), description(option));
  }

  private static String description(ArgSpec argument) {
    return String.join(" ", argument.description());
  }

  private static String child(CommandSpec child) {
    return item(page(child) + "(" + SECTION + ")", summary(child));
  }

  private void notes() {
    String[] footer = command.usageMessage().footer();
    if (footer.length > 0) {
      heading("NOTES");
      lines.add(".nf");
      Arrays.stream(footer)
          .skip(footer[0].isEmpty() ? 1 : 0)
          .flatMap(line -> String.format(line).lines())
          .map(ManPage::plain)
          .forEach(lines::add);
      lines.add(".fi");
    }
  }

  private static String exitCode(String line) {
    String[] parts = line.split("\\s+", 2);
    return item(parts[0], parts[1]);
  }

  private void related() {
    CommandSpec parent = command.parent();
    if (parent != null) {
      heading("SEE ALSO");
      lines.add("\\fB" + plain(page(parent)) + "\\fR(" + SECTION + ")");
    }
  }

  /** What would steer the page stands for itself. */
  private static String plain(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
