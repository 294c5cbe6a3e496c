package dev.spike.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a schedule runs next, at the end of a sentence about it. */
final class NextRun {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private NextRun() {}

  static String of(JsonNode schedule) {
    ScheduleFacts facts = new ScheduleFacts(schedule);
    return facts
        .nextRun()
        .map(
            at ->
                "; it runs next at "
                    + FORMAT.format(at.atZone(facts.zone()))
                    + " ("
                    + facts.zone().getId()
                    + ")")
        .orElse("; it is disabled");
  }
}
