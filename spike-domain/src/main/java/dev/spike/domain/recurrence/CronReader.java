package dev.spike.domain.recurrence;

import dev.spike.domain.Fault;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a whole cron expression, field by field, and refuses it once for all of its faults. */
final class CronReader {

  /** More than any sensible expression needs: any normal form fits. */
  private static final int LONGEST = 500;

  private static final Map<String, String> SHORTHANDS =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private final List<Fault> faults = new ArrayList<>();

  CronExpression read(String text) {
    if (text.length() > LONGEST) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "A cron expression has at most %d characters, but this one has %d",
              LONGEST, text.length()));
    }
    String[] texts = fields(text.strip());
    Optional<FieldValues> minutes = field(CronField.MINUTE, texts);
    Optional<FieldValues> hours = field(CronField.HOUR, texts);
    Optional<CronDays> days = days(texts);
    if (!faults.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, faults);
    }
    return new CronExpression(minutes.orElseThrow(), hours.orElseThrow(), days.orElseThrow());
  }

  private String[] fields(String text) {
    if (text.startsWith("@")) {
      return Optional.ofNullable(SHORTHANDS.get(text.toLowerCase(Locale.ROOT)))
          .orElseThrow(() -> unknownShorthand(text))
          .split(" ");
    }
    String[] texts = text.split("\\s+");
    int count = text.isEmpty() ? 0 : texts.length;
    if (count != CronField.values().length) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "A cron expression has five fields (%s), but %s has %d",
              Stream.of(CronField.values()).map(CronField::label).collect(Collectors.joining(", ")),
              Texts.shown(text),
              count));
    }
    return texts;
  }

  private static Refusal unknownShorthand(String text) {
    return new Refusal(
        Refusal.Kind.INVALID,
        Texts.sentence(
            "%s is no shorthand; allowed are %s, or five fields",
            Texts.shown(text), String.join(", ", SHORTHANDS.keySet().stream().sorted().toList())));
  }

  private Optional<CronDays> days(String[] texts) {
    Optional<FieldValues> daysOfMonth = field(CronField.DAY_OF_MONTH, texts);
    Optional<FieldValues> months = field(CronField.MONTH, texts);
    Optional<FieldValues> daysOfWeek = field(CronField.DAY_OF_WEEK, texts);
    if (daysOfMonth.isEmpty() || months.isEmpty() || daysOfWeek.isEmpty()) {
      return Optional.empty();
    }
    CronDays days = new CronDays(daysOfMonth.get(), months.get(), daysOfWeek.get());
    if (!days.everCome()) {
      faults.add(
          new Fault(
              "",
              Texts.sentence(
                  "It can never fire, as month '%s' has no day '%s'; allowed are days that come",
                  days.months(), days.daysOfMonth())));
    }
    return Optional.of(days);
  }

  private Optional<FieldValues> field(CronField field, String[] texts) {
    return new FieldReader(field, texts[field.ordinal()], faults).read();
  }
}
