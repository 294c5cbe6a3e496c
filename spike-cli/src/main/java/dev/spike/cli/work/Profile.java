package dev.spike.cli.work;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import dev.spike.http.place.There;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The service where somebody signed in, and as whom, in a file that nobody else can read. */
public record Profile(URI server, String token) {

  /** What was saved last, if it was not removed since. */
  public static Optional<Profile> saved() {
    Path file = file();
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      ObjectNode json = Json.read(Files.readAllBytes(file));
      URI server = There.address(json.path("server").asText());
      return Optional.of(new Profile(server, json.path("token").asText()));
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "the file " + file + " cannot be read; remove it and sign in again with spike login");
    }
  }

  /** Saves this in place of what was there. */
  public void save() {
    Path file = file();
    byte[] json = Json.write(Json.object().put("server", server.toString()).put("token", token));
    try {
      Files.createDirectories(file.getParent(), only("rwx------"));
      Path begun = Files.createTempFile(file.getParent(), "profile", ".new", only("rw-------"));
      Files.write(begun, json);
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the sign-in cannot be kept in " + file, e);
    }
  }

  /** Removes what was saved; whether anything was. */
  public static boolean remove() {
    try {
      return Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file() + " cannot be removed", e);
    }
  }

  private static Path file() {
    Path base =
        Optional.ofNullable(System.getenv("XDG_CONFIG_HOME"))
            .filter(text -> !text.isEmpty())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
    return base.resolve("spike").resolve("profile.json");
  }

  private static FileAttribute<?>[] only(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
