package dev.spike.junit.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a process of its own, on the path of the tests without some parts of it. */
record Apart(int status, String out, String err) {

  private static final String SEPARATORS = Pattern.quote(File.pathSeparator);

  /** Runs it to its end. */
  static Apart run(Class<?> program, String... without) {
    String path =
        entries(program)
            .filter(entry -> Stream.of(without).noneMatch(entry::contains))
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Process process =
          new ProcessBuilder(List.of(java, "-cp", path, program.getName()))
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Apart(process.waitFor(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> entries(Class<?> program) {
    Stream<String> known =
        Stream.of("jdk.module.path", "java.class.path")
            .flatMap(property -> Optional.ofNullable(System.getProperty(property)).stream())
            .flatMap(path -> Stream.of(path.split(SEPARATORS)));
    return Stream.concat(Stream.of(home(program)), known).distinct();
  }

  /** Where tests are patched into a module, no path names them. */
  private static String home(Class<?> program) {
    String file = program.getName().replace('.', '/') + ".class";
    URL url = program.getResource("/" + file);
    return Path.of(URI.create(url.toString().replace(file, ""))).toString();
  }
}
