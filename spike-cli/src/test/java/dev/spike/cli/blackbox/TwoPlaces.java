package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A database of its own and a running service, on which the same commands are run: whatever they
 * say at one place they say at the other.
 */
final class TwoPlaces implements AutoCloseable {

  private final Path directory;
  private final Path here;
  private final ServedJar there;
  private final String token;

  TwoPlaces() {
    directory = directory();
    here = directory.resolve("here");
    there = ServedJar.on(directory.resolve("there"));
    token = there.anybody().login(ServedJar.ADMIN, ServedJar.PASSWORD).is(200).at("/access_token");
    JarShell.run("collections", "list", "--data", here.toString()).ended(0);
  }

  /** At both places imports may read what is here. */
  private static Path directory() {
    try {
      Path directory = Files.createTempDirectory("spike-places");
      for (String place : List.of("here", "there")) {
        Path data = Files.createDirectory(directory.resolve(place));
        Files.writeString(data.resolve("spike.conf"), "import-dir = " + directory);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command here. */
  Said here(String... command) {
    return JarShell.run(with(command, "--data", here.toString()));
  }

  /** Runs a command at the service. */
  Said there(String... command) {
    return JarShell.run(with(command, "--server", there.address(), "--token", token));
  }

  /** Runs a command at both places; but for the time, they say the same. */
  Said both(String... command) {
    Said atHome = here(command).atAnyTime();
    assertThat(there(command).atAnyTime()).as(String.join(" ", command)).isEqualTo(atHome);
    return atHome;
  }

  /** Runs a command that changes nothing in this process and at the service, on one database. */
  Said onOneDatabase(String... command) {
    Said direct = directly(command);
    assertThat(there(command)).as(String.join(" ", command)).isEqualTo(direct);
    return direct;
  }

  /** Runs a command in this process on the database of the service. */
  Said directly(String... command) {
    return JarShell.run(with(command, "--data", directory.resolve("there").toString()));
  }

  private static String[] with(String[] command, String... options) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  /** Puts a file where imports read, at both places. */
  void put(String name, String content) {
    try {
      Files.writeString(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the things are that commands work on here. */
  String home() {
    return here.toString();
  }

  /** The service. */
  ServedJar service() {
    return there;
  }

  @Override
  public void close() {
    there.close();
    Scratch.remove(directory);
  }
}
