package dev.spike.cli;

import dev.spike.cli.settings.OwnerOnly;
import dev.spike.http.HttpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;

/** The key that seals tokens, kept in a file that only its owner can read. */
final class TokenKey {

  private static final String FILE = "token.key";

  private TokenKey() {}

  /** The key of a directory, which is made at the first time. */
  static byte[] in(Path directory, RandomGenerator random) {
    Path file = directory.resolve(FILE);
    try {
      Files.createDirectories(directory, OwnerOnly.directory());
      if (!Files.exists(file)) {
        make(file, random);
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the key for tokens cannot be kept in " + file, e);
    }
  }

  /** Under another name first, so that nobody ever reads half a key. */
  private static void make(Path file, RandomGenerator random) throws IOException {
    byte[] key = new byte[HttpSettings.SHORTEST_KEY];
    random.nextBytes(key);
    Path begun = Files.createTempFile(file.getParent(), FILE, ".new", OwnerOnly.file());
    Files.write(begun, key, StandardOpenOption.SYNC);
    try {
      Files.createLink(file, begun);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // Its key is as good as ours.
    } finally {
      Files.delete(begun);
    }
  }
}
