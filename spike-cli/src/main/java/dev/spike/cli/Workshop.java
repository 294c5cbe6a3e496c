package dev.spike.cli;

import dev.spike.application.imports.ImportTools;
import dev.spike.cli.settings.ImportSetup;
import dev.spike.cli.settings.Settings;
import dev.spike.imports.postgresql.AesSafe;
import dev.spike.imports.postgresql.ImportFiles;
import dev.spike.imports.postgresql.PostgresLoader;
import dev.spike.imports.postgresql.Webhook;
import java.security.SecureRandom;

/** Where the tools of imports are. */
final class Workshop {

  private Workshop() {}

  /** Tools that open what was sealed by whoever has the same settings. */
  static ImportTools of(Settings settings, SecureRandom random) {
    byte[] key = settings.secretKey().orElseGet(() -> KeyFile.SECRETS.in(settings.data(), random));
    return tools(new AesSafe(key, random), settings.imports());
  }

  /** Tools that open what they sealed themselves. */
  static ImportTools inMemory(SecureRandom random) {
    byte[] key = new byte[AesSafe.KEY_BYTES];
    random.nextBytes(key);
    return tools(new AesSafe(key, random), ImportSetup.USUAL);
  }

  private static ImportTools tools(AesSafe safe, ImportSetup setup) {
    return new ImportTools(
        safe,
        setup.directory().map(ImportFiles::new).orElseGet(ImportFiles::new),
        new PostgresLoader(),
        new Webhook(setup.tellsPrivately(), Webhook.Waiting.REAL));
  }
}
