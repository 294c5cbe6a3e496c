package dev.spike.cli;

import dev.spike.application.imports.ImportTools;
import dev.spike.cli.settings.Settings;
import dev.spike.imports.postgresql.AesSafe;
import dev.spike.imports.postgresql.ImportFiles;
import dev.spike.imports.postgresql.PostgresLoader;
import dev.spike.imports.postgresql.Webhook;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Where the tools of imports are. */
final class Workshop {

  private static final Path FILES = Path.of("imports");

  private Workshop() {}

  /** Tools that open what was sealed by whoever has the same settings. */
  static ImportTools of(Settings settings, SecureRandom random) {
    byte[] key = settings.secretKey().orElseGet(() -> KeyFile.SECRETS.in(settings.data(), random));
    return tools(new AesSafe(key, random), settings.data().resolve(FILES));
  }

  /** Tools that open what they sealed themselves. */
  static ImportTools inMemory(SecureRandom random) {
    byte[] key = new byte[AesSafe.KEY_BYTES];
    random.nextBytes(key);
    return tools(new AesSafe(key, random), FILES);
  }

  private static ImportTools tools(AesSafe safe, Path files) {
    return new ImportTools(
        safe,
        new ImportFiles(files),
        new PostgresLoader(),
        new Webhook(false, Webhook.Waiting.REAL));
  }
}
