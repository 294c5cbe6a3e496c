package dev.spike.cli.settings;

import dev.spike.domain.Faults;
import dev.spike.domain.Texts;
import dev.spike.domain.recurrence.Timetable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How imports are set up.
 *
 * @param runs whether they are run here, or only by other nodes
 * @param directory the one within which files of this machine may be read
 * @param grace how late a due run may still be started
 * @param tellsPrivately whether callbacks may lead to this machine and its network
 */
public record ImportSetup(
    boolean runs, Optional<Path> directory, Duration grace, boolean tellsPrivately) {

  /** How it is if nobody says otherwise. */
  public static final ImportSetup USUAL =
      new ImportSetup(true, Optional.empty(), Timetable.USUAL_GRACE, false);

  private static final Map<String, Boolean> SWITCH =
      Map.of("true", true, "on", true, "false", false, "off", false);

  static ImportSetup of(Sources sources) {
    return new ImportSetup(
        sources.read(Setting.SCHEDULER, ImportSetup::isOn).orElse(USUAL.runs()),
        sources.read(Setting.IMPORT_DIR, Settings::directory),
        sources.read(Setting.MISFIRE_GRACE, ImportSetup::seconds).orElse(USUAL.grace()),
        sources
            .read(Setting.CALLBACK_ALLOW_PRIVATE, ImportSetup::isOn)
            .orElse(USUAL.tellsPrivately()));
  }

  private static boolean isOn(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    new Faults()
        .check(SWITCH.containsKey(word), "", "this is true or false, not %s", Texts.shown(text))
        .refuseIfAny();
    return SWITCH.get(word);
  }

  private static Duration seconds(String text) {
    new Faults()
        .check(
            text.matches("\\d{1,9}"),
            "",
            "a grace is a number of seconds such as %d, not %s",
            USUAL.grace().toSeconds(),
            Texts.shown(text))
        .refuseIfAny();
    return Duration.ofSeconds(Long.parseLong(text));
  }
}
