package dev.spike.calendar;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.recurrence.CalendarRules;
import dev.spike.domain.recurrence.LocalTimes;
import java.time.LocalDateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** Reads recurrence rules with lib-recur, by the letter of RFC 5545. */
public final class LibRecurRules implements CalendarRules {

  private static final int LONGEST = 1000;

  @Override
  public Reading read(String rule, LocalDateTime begin) {
    RecurrenceRule read = parsed(rule);
    check(read.getFreq() != Freq.SECONDLY, "a rule can recur every minute or less often");
    check(read.getCount() == null, "say how often with count beside the rule, not within it");
    check(read.getUntil() == null, "say until when with until beside the rule, not within it");
    LocalTimes times = new RuleTimes(read, begin);
    check(
        times.atOrAfter(begin).isPresent(),
        Texts.sentence("the rule %s never comes", Texts.shown(rule)));
    return new Reading(read.toString(), times);
  }

  private static RecurrenceRule parsed(String rule) {
    check(rule.length() <= LONGEST, "a rule has at most " + LONGEST + " characters");
    try {
      return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          Texts.sentence(
              "%s is no recurrence rule such as FREQ=WEEKLY;BYDAY=MO: %s",
              Texts.shown(rule), Texts.shown(String.valueOf(e.getMessage()))));
    }
  }

  private static void check(boolean holds, String sentence) {
    if (!holds) {
      throw new Refusal(Refusal.Kind.INVALID, sentence);
    }
  }
}
