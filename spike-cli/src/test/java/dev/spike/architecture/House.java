package dev.spike.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A root package and the drawing of its rooms, which is the only list of them. */
record House(String root, Path drawing) {

  private static final Pattern ROOM =
      Pattern.compile("^ *\\[.+] *<<([a-z.]+)>>", Pattern.MULTILINE);
  private static final ImportOption WITHOUT_FIXTURES =
      location -> !location.contains("-tests.jar") && !location.contains("/test-classes/");

  /** The house that is shipped. */
  static House real() {
    return new House("dev.spike", projectRoot().resolve("docs/house.puml"));
  }

  /** The house in which every law is broken. */
  static House planted() {
    return new House(
        "dev.spike.planted", projectRoot().resolve("spike-cli/src/test/resources/planted.puml"));
  }

  static Path projectRoot() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("docs/house.puml"))) {
      directory = directory.getParent();
    }
    return directory;
  }

  List<String> rooms() {
    try {
      Matcher room = ROOM.matcher(Files.readString(drawing));
      return room.results().map(result -> result.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JavaClasses classes() {
    ClassFileImporter importer = new ClassFileImporter();
    return (equals(real()) ? importer.withImportOption(WITHOUT_FIXTURES) : importer)
        .importPackages(root);
  }

  /** A package of this house with all below it, in ArchUnit's notation. */
  String ring(String name) {
    return root + "." + name + "..";
  }

  /** The rings in which everything is handed in. */
  String[] innerRings() {
    return new String[] {ring("domain"), ring("application")};
  }
}
