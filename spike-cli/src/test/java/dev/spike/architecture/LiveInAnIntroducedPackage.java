package dev.spike.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Holds for a class when the sources of some module introduce its package. */
final class LiveInAnIntroducedPackage extends ArchCondition<JavaClass> {

  private final Path projectRoot;

  LiveInAnIntroducedPackage(Path projectRoot) {
    super("live in a package with a package-info.java");
    this.projectRoot = projectRoot;
  }

  @Override
  public void check(JavaClass inhabitant, ConditionEvents events) {
    Path introduction = Path.of(inhabitant.getPackageName().replace('.', '/'), "package-info.java");
    String message = inhabitant.getDescription() + " lives in a package without package-info.java";
    events.add(new SimpleConditionEvent(inhabitant, isThere(introduction), message));
  }

  // The compiler leaves no trace of a package-info.java without annotations: look at the sources.
  private boolean isThere(Path introduction) {
    try (Stream<Path> modules = Files.list(projectRoot)) {
      return modules
          .map(module -> module.resolve("src/main/java").resolve(introduction))
          .anyMatch(Files::exists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
