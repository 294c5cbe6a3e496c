package dev.spike.cli.settings;

import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where values come from: options go before the environment, and that before the file. */
public final class Sources {

  /** Another place for the file. */
  static final String CONFIG_VARIABLE = "SPIKE_CONFIG";

  private static final String CONFIG_NAME = "spike.conf";

  private final Map<Setting, String> options;
  private final Map<String, String> environment;
  private final Path home;
  private final Faults faults;
  private final Map<Setting, Given> file;

  /**
   * Reads the file, if there is one.
   *
   * @param home the directory under which things are kept if nobody says otherwise
   */
  Sources(
      Map<Setting, String> options,
      Optional<Path> config,
      Map<String, String> environment,
      Path home) {
    this.options = Map.copyOf(options);
    this.environment = Map.copyOf(environment);
    this.home = home;
    faults = new Faults();
    Optional<Path> named = config.or(() -> variable(CONFIG_VARIABLE).map(Path::of));
    file = named.map(ConfigFile::read).orElseGet(this::fileInItsPlace);
  }

  private Map<Setting, Given> fileInItsPlace() {
    Path usual = outsideOfFile(Setting.DATA).map(Given::value).map(Path::of).orElse(data());
    Path place = usual.resolve(CONFIG_NAME);
    return Files.exists(place) ? ConfigFile.read(place) : Map.of();
  }

  /** Where things are kept if nobody says otherwise. */
  Path data() {
    return home.resolve(".spike");
  }

  /** The meaning of a setting's value, if there is one that has a meaning. */
  <T> Optional<T> read(Setting setting, Function<String, T> meaning) {
    Optional<Given> given = outsideOfFile(setting).or(() -> inFile(setting));
    try {
      return given.map(Given::value).map(meaning);
    } catch (Refusal refusal) {
      refusal
          .faults()
          .forEach(fault -> faults.check(false, "", "%s: %s", given.get(), fault.detail()));
      return Optional.empty();
    }
  }

  /** Refuses everything together that was read and had no meaning. */
  void refuseIfAny() {
    faults.refuseIfAny();
  }

  private Optional<Given> outsideOfFile(Setting setting) {
    Optional<Given> option =
        Optional.ofNullable(options.get(setting))
            .map(value -> new Given(value, "--" + setting.key()));
    return option.or(
        () -> variable(setting.variable()).map(value -> new Given(value, setting.variable())));
  }

  private Optional<Given> inFile(Setting setting) {
    return Optional.ofNullable(file.get(setting)).filter(given -> !given.value().isEmpty());
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isEmpty());
  }
}
