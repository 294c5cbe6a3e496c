package dev.spike.cli;

import dev.spike.cli.settings.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;

/** A key that is kept in a file of the directory of the data, which only its owner can read. */
enum KeyFile {
  /** Seals the tokens of people who are signed in. */
  TOKENS("token.key", "tokens"),
  /** Seals the passwords of databases and servers. */
  SECRETS("secret.key", "secrets");

  private static final int BYTES = 32;

  private final String file;
  private final String sealed;

  KeyFile(String file, String sealed) {
    this.file = file;
    this.sealed = sealed;
  }

  /** The key of a directory, which is made at the first time. */
  byte[] in(Path directory, RandomGenerator random) {
    Path place = directory.resolve(file);
    try {
      Files.createDirectories(directory, OwnerOnly.directory());
      if (!Files.exists(place)) {
        make(place, random);
      }
      byte[] key = Files.readAllBytes(place);
      if (key.length != BYTES) {
        throw new IOException("it has %d bytes, not %d".formatted(key.length, BYTES));
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the file %s cannot keep the key for %s".formatted(place, sealed), e);
    }
  }

  /** Under another name first, so that nobody ever reads half a key. */
  private void make(Path place, RandomGenerator random) throws IOException {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    Path begun = Files.createTempFile(place.getParent(), file, ".new", OwnerOnly.file());
    Files.write(begun, key, StandardOpenOption.SYNC);
    try {
      Files.createLink(place, begun);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // Its key is as good as ours.
    } finally {
      Files.delete(begun);
    }
  }
}
