package dev.spike.cli;

import dev.spike.cli.console.Console;
import dev.spike.cli.manual.ManPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "manual",
    description = "Write the pages of the manual into a directory.",
    footer = {"", "spike manual ~/.local/share/man/man1", "man spike-collections-list"})
final class ManualCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Where to write them; it is made if need be.")
  private Path directory;

  ManualCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<String> exitCodes = Arrays.stream(ExitCode.values()).map(ExitCode::line).toList();
    List<ManPage> pages = ManPage.all(spec.root().commandLine(), exitCodes).toList();
    try {
      Files.createDirectories(directory);
      for (ManPage page : pages) {
        Files.writeString(directory.resolve(page.file()), page.text(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the manual cannot be written into " + directory, e);
    }
    console.remark("Wrote " + pages.size() + " pages into " + directory + ".");
  }
}
