package dev.spike.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the README shows works as printed. */
class ReadmeTest {

  private static final Pattern JAVA_AND_OUTPUT =
      Pattern.compile(
          "```java\n((?:(?!```).)*)```\n(?:(?!```).)*```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND_AND_OUTPUT =
      Pattern.compile("```sh\n\\./spike (generate .*?)```\n.*?```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS_NAME = Pattern.compile("class (\\w+)");
  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|([^\\s'\\\\]+)");

  @TempDir private Path scratch;

  @Test
  void showsJavaThatPrintsWhatItSays() throws Exception {
    List<MatchResult> examples = JAVA_AND_OUTPUT.matcher(readme()).results().toList();

    assertThat(examples).isNotEmpty();
    for (MatchResult example : examples) {
      assertThat(compileAndRun(example.group(1))).isEqualTo(example.group(2));
    }
  }

  @Test
  void showsCommandsThatPrintWhatItSays() throws Exception {
    List<MatchResult> examples = COMMAND_AND_OUTPUT.matcher(readme()).results().toList();

    assertThat(examples).isNotEmpty();
    for (MatchResult example : examples) {
      String[] arguments =
          ARGUMENT
              .matcher(example.group(1))
              .results()
              .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
              .toArray(String[]::new);
      assertThat(Call.of(arguments)).isEqualTo(new Call(0, example.group(2), ""));
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }

  private String compileAndRun(String source) throws Exception {
    Matcher name = CLASS_NAME.matcher(source);
    assertThat(name.find()).isTrue();
    Path file = Files.writeString(scratch.resolve(name.group(1) + ".java"), source);
    String[] options = {
      "-Xlint:all", "-Werror", "-classpath", classPath(), "-d", scratch.toString(), file.toString()
    };
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int failed = ToolProvider.getSystemJavaCompiler().run(null, null, complaints, options);
    assertThat(failed).as(complaints.toString(UTF_8)).isZero();
    return run(name.group(1));
  }

  private String run(String main) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    URL[] path = {scratch.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      System.setOut(new PrintStream(printed, true, UTF_8));
      var entry = loader.loadClass(main).getDeclaredMethod("main", String[].class);
      entry.setAccessible(true);
      entry.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(UTF_8);
  }

  private static String classPath() throws Exception {
    return Path.of(
            dev.spike.domain.feed.Feed.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI())
        .toString();
  }
}
