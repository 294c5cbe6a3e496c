package dev.spike.benchmarks.serving;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs that are compared, found in the built source tree. */
record Programs(Path root) {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  Programs {
    for (Path jar : List.of(spikeJar(root), wiremockJar(root), benchmarksJar(root))) {
      if (!Files.isRegularFile(jar)) {
        throw new IllegalArgumentException(
            jar + " is missing: build first, and run this from the root of the source tree.");
      }
    }
  }

  /** Spike by its jar; {@code place} is what says where it keeps things. */
  List<String> spike(List<String> options, List<String> place, int port) {
    return java(
        options,
        Stream.concat(
            Stream.of("-jar", spikeJar(root).toString(), "serve", "--port", "" + port),
            place.stream()));
  }

  /** Spike by its launcher. */
  List<String> launcher(List<String> place, int port) {
    String launcher = root.resolve("spike").toAbsolutePath().toString();
    return Stream.concat(Stream.of(launcher, "serve", "--port", "" + port), place.stream())
        .toList();
  }

  /** A bare handler on the Javalin that Spike brings along, answering with the bytes of a file. */
  List<String> bare(List<String> options, Path body, int port) {
    String path = benchmarksJar(root) + File.pathSeparator + spikeJar(root);
    return java(
        options, Stream.of("-cp", path, BareServer.class.getName(), "" + port, body.toString()));
  }

  /** WireMock without its journal, which would grow with every request. */
  List<String> wiremock(List<String> options, Path mappings, int port) {
    return java(
        options,
        Stream.of(
            "-jar",
            wiremockJar(root).toString(),
            "--bind-address",
            "127.0.0.1",
            "--port",
            "" + port,
            "--root-dir",
            mappings.toString(),
            "--no-request-journal",
            "--disable-banner"));
  }

  private static List<String> java(List<String> options, Stream<String> rest) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    command.addAll(options);
    rest.forEach(command::add);
    return command;
  }

  private static Path spikeJar(Path root) {
    return root.resolve("spike-cli/target/spike.jar");
  }

  private static Path wiremockJar(Path root) {
    return root.resolve("spike-benchmarks/target/wiremock.jar");
  }

  private static Path benchmarksJar(Path root) {
    return root.resolve("spike-benchmarks/target/benchmarks.jar");
  }
}
