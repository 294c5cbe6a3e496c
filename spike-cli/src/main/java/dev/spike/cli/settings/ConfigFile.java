package dev.spike.cli.settings;

import dev.spike.cli.console.Nearest;
import dev.spike.domain.Faults;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of settings: a {@code key = value} on each line, or a remark after {@code #}. */
final class ConfigFile {

  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private final Path file;
  private final Map<Setting, Given> given;
  private final Faults faults;

  private ConfigFile(Path file) {
    this.file = file;
    given = new EnumMap<>(Setting.class);
    faults = new Faults();
  }

  /** What a file says, or everything that is wrong with it. */
  static Map<Setting, Given> read(Path file) {
    ConfigFile config = new ConfigFile(file);
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        config.readLine(i + 1, lines.get(i).strip());
      }
      config.requirePrivacy();
    } catch (NoSuchFileException e) {
      throw new Refusal(Refusal.Kind.INVALID, "there is no file " + file);
    } catch (IOException e) {
      throw new Refusal(Refusal.Kind.INVALID, "the file " + file + " cannot be read: " + e);
    }
    config.faults.refuseIfAny();
    return config.given;
  }

  private void readLine(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String origin = file + ", line " + number;
    int equals = line.indexOf('=');
    if (equals < 0) {
      faults.check(false, "", "%s: a line is key = value, or a remark after #", origin);
      return;
    }
    String key = line.substring(0, equals).strip();
    Optional<Setting> setting = Setting.of(key);
    faults.check(
        setting.isPresent(), "", "%s: there is no %s; %s", origin, Texts.shown(key), advice(key));
    setting.ifPresent(known -> note(known, new Given(line.substring(equals + 1).strip(), origin)));
  }

  private static String advice(String key) {
    return Nearest.advice(key, Setting.keys(), "there is " + String.join(", ", Setting.keys()));
  }

  private void note(Setting setting, Given value) {
    Optional<Given> before = Optional.ofNullable(given.putIfAbsent(setting, value));
    before.ifPresent(
        first ->
            faults.check(false, "", "%s: %s is set already, at %s", value, setting.key(), first));
  }

  private void requirePrivacy() throws IOException {
    Optional<PosixFileAttributeView> view =
        Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
    if (view.isEmpty()
        || view.get().readAttributes().permissions().stream().noneMatch(OF_OTHERS::contains)) {
      return;
    }
    given.forEach(
        (setting, value) ->
            faults.check(
                !setting.isSecret(value.value()),
                "",
                "%s: a secret may stand only in a file that nobody else can read; chmod 600 %s",
                value,
                file));
  }
}
