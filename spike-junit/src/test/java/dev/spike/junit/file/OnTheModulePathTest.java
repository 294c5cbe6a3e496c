package dev.spike.junit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.feed.Feed;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.AssertionFailedError;
import org.yaml.snakeyaml.Yaml;

/** Reads files in a process of its own, in which everything is a named module. */
class OnTheModulePathTest {

  private static final String EXPORT = "dev.spike.junit/dev.spike.junit.file=app";
  private static final String PROGRAM =
      """
      package app;

      import dev.spike.junit.file.FiledCollection;

      class Program {

        public static void main(String[] files) {
          for (String file : files) {
            try {
              System.out.println(FiledCollection.of(Program.class, file).seed());
            } catch (RuntimeException e) {
              System.out.println(e.getMessage());
            }
          }
        }
      }
      """;

  @TempDir private Path scratch;

  private static String path() throws URISyntaxException {
    return String.join(
        File.pathSeparator,
        place(FiledCollection.class),
        place(Feed.class),
        place(Test.class),
        place(API.class),
        place(JUnitException.class),
        place(AssertionFailedError.class),
        place(Yaml.class));
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  @BeforeEach
  void putFilesThere() throws Exception {
    Path app = Files.createDirectories(scratch.resolve("classes/app"));
    Files.writeString(app.resolve("router.json"), "{\"name\": \"Router\", \"seed\": 7}");
    Files.writeString(app.resolve("router.yaml"), "name: Router\nseed: 7\n");
    Files.writeString(scratch.resolve("classes/router.yaml"), "name: Router\nseed: 8\n");
  }

  @Test
  void saysThatTheLibraryMayHaveToBeAdded() throws Exception {
    compile("open module app { requires dev.spike.junit; }");

    assertThat(said(List.of(), "router.json", "router.yaml"))
        .isEqualTo(
            """
            Optional[7]
            router.yaml is YAML, which takes a library to read: add the dependency \
            org.yaml:snakeyaml to the tests (on the module path: --add-modules \
            org.yaml.snakeyaml), or write the file as JSON
            """);
    assertThat(said(List.of("--add-modules", "org.yaml.snakeyaml"), "router.yaml"))
        .isEqualTo("Optional[7]\n");
  }

  @Test
  void saysThatAPackageHasToBeOpen() throws Exception {
    compile("module app { requires dev.spike.junit; }");

    assertThat(said(List.of(), "router.json", "/router.yaml", "/gone/router.json"))
        .isEqualTo(
            """
            there is no file 'router.json' that can be seen; it should be app/router.json among \
            the resources of the tests, and the module app has to open the package app: make it an \
            open module, or say 'opens app to dev.spike.junit'
            /router.yaml is YAML, which takes a library to read: add the dependency \
            org.yaml:snakeyaml to the tests (on the module path: --add-modules \
            org.yaml.snakeyaml), or write the file as JSON
            there is no file '/gone/router.json'; it should be gone/router.json among the \
            resources of the tests
            """);
  }

  @Test
  void readsWhatIsOpenToIt() throws Exception {
    compile("module app { requires dev.spike.junit; opens app to dev.spike.junit; }");

    assertThat(said(List.of(), "router.json", "/app/router.json", "rooter.json"))
        .isEqualTo(
            """
            Optional[7]
            Optional[7]
            there is no file 'rooter.json'; it should be app/rooter.json among the resources of \
            the tests
            """);
  }

  private void compile(String module) throws Exception {
    Path sources = Files.createDirectories(scratch.resolve("sources"));
    Path declared = Files.writeString(sources.resolve("module-info.java"), module);
    Path program = Files.writeString(sources.resolve("Program.java"), PROGRAM);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    String classes = scratch.resolve("classes").toString();
    int code =
        javac.run(
            System.out,
            System.err,
            "-p",
            path(),
            "--add-exports",
            EXPORT,
            "-d",
            classes,
            declared.toString(),
            program.toString());
    assertThat(code).isZero();
  }

  private String said(List<String> options, String... files) throws Exception {
    Path said = scratch.resolve("said.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = scratch.resolve("classes") + File.pathSeparator + path();
    List<String> command = new ArrayList<>(List.of(java, "-p", path, "--add-exports", EXPORT));
    command.addAll(options);
    command.addAll(List.of("-m", "app/app.Program"));
    command.addAll(List.of(files));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    process.waitFor();
    return Files.readString(said, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
