package dev.spike.cli.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of all commands that work with what is kept, to be mixed into each of them. */
public final class StoreOptions {

  @Option(
      names = "--data",
      order = 1010,
      paramLabel = "DIR",
      description = "Where to keep things: ~/.spike if left out.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = "--db",
      order = 1011,
      paramLabel = "URL",
      description = "A PostgreSQL in place of the file in DIR.")
  private Optional<String> database = Optional.empty();

  @Option(
      names = "--config",
      order = 1012,
      paramLabel = "FILE",
      description = "A file of settings: spike.conf in DIR if left out.")
  private Optional<Path> config = Optional.empty();

  /** Whether a database is named by an option. */
  public boolean isNamed() {
    return data.isPresent() || database.isPresent() || config.isPresent();
  }

  /** Whether the environment names a database. */
  public static boolean areInEnvironment() {
    return Stream.of(Setting.DATA, Setting.DB)
        .map(setting -> System.getenv(setting.variable()))
        .anyMatch(value -> value != null && !value.isEmpty());
  }

  /** What these options, those of the command, the environment and the file say together. */
  public Sources with(Map<Setting, Optional<String>> others) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    data.ifPresent(value -> options.put(Setting.DATA, value));
    database.ifPresent(value -> options.put(Setting.DB, value));
    others.forEach((setting, given) -> given.ifPresent(value -> options.put(setting, value)));
    return new Sources(options, config, System.getenv(), Path.of(System.getProperty("user.home")));
  }
}
