package dev.spike.cli.files;

import dev.spike.cli.console.Cells;
import dev.spike.cli.console.Console;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a file has in it, under the name by which people know the file. */
record Input(String name, byte[] bytes) {

  /** Far more than one request can be made of. */
  static final int LARGEST = 2 << 20;

  private static final String STANDARD_INPUT = "-";
  private static final String NAMES = ".+\\.(yaml|yml|json)";

  /**
   * All that files, directories and the standard input have in them. What is below a directory is
   * not read; to take that for all there is would be a mistake where the rest is deleted.
   */
  static List<Input> all(List<String> paths, boolean prune, Console console) {
    List<Input> inputs = new ArrayList<>();
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        inputs.add(read("standard input", console::in));
      } else {
        tellOfWhatIsBelow(path, prune, console);
        files(path).forEach(file -> inputs.add(read(file.toString(), () -> open(file))));
      }
    }
    return inputs;
  }

  private interface Opening {
    InputStream open() throws IOException;
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  private static List<Path> files(String text) {
    Path path = path(text);
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<Path> files =
          inside
              .filter(file -> file.getFileName().toString().matches(NAMES))
              .filter(file -> !Files.isDirectory(file))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw refused("there is no *.yaml, *.yml or *.json in " + Texts.shown(text));
      }
      return files;
    } catch (IOException e) {
      throw refused("the directory " + Texts.shown(text) + " cannot be read");
    }
  }

  private static void tellOfWhatIsBelow(String text, boolean prune, Console console) {
    List<String> below = below(path(text));
    if (below.isEmpty()) {
      return;
    }
    String what =
        "what is below the directory %s is not read: %s"
            .formatted(Texts.shown(text), String.join(", ", below));
    if (prune) {
      throw refused(what + "; with --prune name each directory by a -f of its own");
    }
    console.remark(Cells.plain("spike: " + what));
  }

  /** The directories in a directory, but for hidden ones, which belong to other programs. */
  private static List<String> below(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(path)) {
      return inside
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Path path(String text) {
    try {
      Path path = Path.of(text);
      if (Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // It is refused below, like all that is not there.
    }
    throw refused("there is no file or directory " + Texts.shown(text));
  }

  /** No more is read than is needed to know that it is too much. */
  private static Input read(String name, Opening opening) {
    try (InputStream in = opening.open()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw refused(name + " has more than " + (LARGEST >> 20) + " MiB; split it");
      }
      return new Input(name, bytes);
    } catch (IOException e) {
      throw refused(name + " cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Refusal refused(String sentence) {
    return new Refusal(Refusal.Kind.INVALID, sentence);
  }
}
