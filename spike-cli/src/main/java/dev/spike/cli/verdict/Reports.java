package dev.spike.cli.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.verdict.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The files into which a verdict is written. */
final class Reports {

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the verdict there as JUnit's XML, which build servers read.")
  private Optional<String> junit = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the verdict there as JSON.")
  private Optional<String> json = Optional.empty();

  /** Refuses places where nothing can be written, before anybody has waited for it. */
  void requireRoom() {
    Stream.of(junit, json).flatMap(Optional::stream).forEach(Reports::requireRoom);
  }

  private static void requireRoom(String file) {
    Path path = path(file);
    if (Files.isDirectory(path)) {
      throw invalid(Texts.shown(file) + " is a directory; name a file in it");
    }
    if (!Files.isDirectory(path.getParent())) {
      throw invalid("there is no directory " + Texts.shown(path.getParent().toString()));
    }
  }

  private static Path path(String file) {
    try {
      return Path.of(file).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw invalid("there can be no file " + Texts.shown(file));
    }
  }

  private static Refusal invalid(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, sentence);
  }

  void write(Judgement judgement, ObjectNode verdict) {
    junit.ifPresent(file -> write(file, JunitXml.of(judgement)));
    json.ifPresent(file -> write(file, verdict.toPrettyString() + "\n"));
  }

  private static void write(String file, String text) {
    try {
      Files.writeString(path(file), text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the verdict cannot be written to " + Texts.shown(file), e);
    }
  }
}
