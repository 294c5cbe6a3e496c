package dev.spike.cli.work;

import dev.spike.cli.settings.OwnerOnly;
import dev.spike.domain.Refusal;
import dev.spike.http.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** Keeps where somebody signed in, and as whom, in a file that nobody else can read. */
public final class Profiles {

  private final Path file;

  /** Keeps it where the environment says that settings belong, else below this home. */
  public Profiles(Map<String, String> environment, Path home) {
    Path base =
        Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
            .filter(text -> !text.isEmpty())
            .map(Path::of)
            .orElseGet(() -> home.resolve(".config"));
    file = base.resolve("spike").resolve("profile.json");
  }

  /** What was saved last, if it was not removed since. */
  public Optional<Profile> saved() {
    try {
      return Files.exists(file)
          ? Optional.of(Profile.read(Json.read(Files.readAllBytes(file))))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "the file " + file + " cannot be read; remove it and sign in again with 'spike login'");
    }
  }

  /** Saves a profile in place of what was there. */
  public void save(Profile profile) {
    try {
      Files.createDirectories(file.getParent(), OwnerOnly.directory());
      Path begun = Files.createTempFile(file.getParent(), "profile", ".new", OwnerOnly.file());
      Files.write(begun, Json.write(profile.json()));
      Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the sign-in cannot be kept in " + file, e);
    }
  }

  /** Removes what was saved; whether anything was. */
  public boolean remove() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be removed", e);
    }
  }
}
