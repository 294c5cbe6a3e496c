package dev.spike.domain.recurrence;

import dev.spike.domain.Fault;
import dev.spike.domain.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one field of a cron expression and notes everything that is wrong with it. */
final class FieldReader {

  private static final int LONGEST_QUOTE = 40;
  private static final long NOTHING = 0;

  private final CronField field;
  private final String text;
  private final List<Fault> faults;

  FieldReader(CronField field, String text, List<Fault> faults) {
    this.field = field;
    this.text = text;
    this.faults = faults;
  }

  Optional<FieldValues> read() {
    int faultsBefore = faults.size();
    long values = NOTHING;
    for (String item : text.split(",", -1)) {
      values |= item(item);
    }
    return faults.size() == faultsBefore
        ? Optional.of(new FieldValues(field, values, text.startsWith("*")))
        : Optional.empty();
  }

  private long item(String item) {
    int slash = item.indexOf('/');
    if (slash < 0) {
      return span(item, false, 1);
    }
    OptionalInt step = step(item, item.substring(slash + 1));
    return span(item.substring(0, slash), true, step.orElse(1));
  }

  private OptionalInt step(String item, String token) {
    if (token.matches("[0-9]{1,4}")) {
      int step = Integer.parseInt(token);
      if (step >= 1 && step <= field.size()) {
        return OptionalInt.of(step);
      }
    }
    fault(
        "%s in %s is no step of the %s field; allowed are 1 to %d",
        Texts.shown(token), Texts.shown(item), field.label(), field.size());
    return OptionalInt.empty();
  }

  private long span(String span, boolean open, int step) {
    if (span.equals("*")) {
      return field.values(field.lowest(), field.end(), step);
    }
    int dash = span.indexOf('-');
    if (dash >= 0) {
      return range(span, value(span.substring(0, dash)), value(span.substring(dash + 1)), step);
    }
    OptionalInt value = value(span);
    if (value.isEmpty()) {
      return NOTHING;
    }
    int from = value.getAsInt();
    return field.values(from, open ? field.end() : from, step);
  }

  private long range(String range, OptionalInt low, OptionalInt high, int step) {
    if (low.isEmpty() || high.isEmpty()) {
      return NOTHING;
    }
    int from = low.getAsInt();
    int to = high.getAsInt();
    if (field == CronField.DAY_OF_WEEK && to < from) {
      // Sunday begins the week as 0 and ends it as 7, whichever of the two was written.
      if (to == field.lowest()) {
        to = CronField.SUNDAY_AGAIN;
      } else if (from == CronField.SUNDAY_AGAIN) {
        from = field.lowest();
      }
    }
    if (to < from) {
      fault(
          "%s in the %s field runs backwards; allowed are ranges from a lower to a higher value",
          Texts.shown(range), field.label());
    }
    return field.values(from, to, step);
  }

  private OptionalInt value(String token) {
    OptionalInt value = field.value(token);
    if (token.isEmpty()) {
      fault(
          "A value of the %s field is missing in %s; allowed are %s",
          field.label(), Texts.shown(text), field.allowed());
    } else if (value.isEmpty()) {
      fault(
          "%s is no value of the %s field; allowed are %s",
          Texts.shown(token), field.label(), field.allowed());
    }
    return value;
  }

  private void fault(String sentence, Object... parts) {
    faults.add(new Fault("", Texts.sentence(sentence, parts)));
  }
}
