package dev.spike.domain.schedule;

import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Tokens;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the notation of series, such as {@code cron "0 2 * * *" in Europe/Berlin for 30m}. */
final class SeriesNotation {

  private final Tokens tokens;

  SeriesNotation(String text) {
    this.tokens = new Tokens(text, 0);
  }

  SeriesTerms read() {
    SeriesTerms.Kind kind = kind();
    Optional<Instant> from = instantAfter("from");
    Optional<Instant> until = instantAfter("until");
    OptionalInt count =
        tokens.acceptWord("count") ? OptionalInt.of(tokens.small()) : OptionalInt.empty();
    Exceptions exceptions = tokens.acceptWord("except") ? exceptions() : Exceptions.NONE;
    tokens.end("from, until, count, except or ");
    return new SeriesTerms(kind, from, until, count, exceptions);
  }

  private SeriesTerms.Kind kind() {
    if (tokens.acceptWord("cron")) {
      CronExpression expression = CronExpression.parse(tokens.quoted("a cron expression"));
      return new SeriesTerms.ByCron(expression, zone(), lasts());
    }
    if (tokens.acceptWord("rrule")) {
      String rule = tokens.read("a recurrence rule", text -> text);
      return new SeriesTerms.ByRule(rule, zone(), lasts());
    }
    if (tokens.acceptWord("random")) {
      return new SeriesTerms.ByChance(surprise());
    }
    throw tokens.expected("cron, rrule or random");
  }

  private Surprise surprise() {
    int perDay = tokens.small();
    tokens.need("a");
    tokens.need("day");
    tokens.need("for");
    String lengths = tokens.read("two lengths of time such as 1m..5m", text -> text);
    int dots = lengths.indexOf("..");
    Lapse shortest = Lapse.parse(dots < 0 ? lengths : lengths.substring(0, dots));
    Lapse longest = dots < 0 ? shortest : Lapse.parse(lengths.substring(dots + 2));
    ZoneId zone = zone();
    long seed = tokens.acceptWord("seed") ? tokens.whole() : 0;
    return new Surprise(perDay, shortest, longest, zone, new Seed(seed));
  }

  private ZoneId zone() {
    return tokens.acceptWord("in")
        ? tokens.read("a time zone", Recurrence::zone)
        : ZoneId.of("UTC");
  }

  private Lapse lasts() {
    tokens.need("for");
    return tokens.read("a length of time", Lapse::parse);
  }

  private Optional<Instant> instantAfter(String word) {
    return tokens.acceptWord(word) ? Optional.of(tokens.instant()) : Optional.empty();
  }

  private Exceptions exceptions() {
    List<String> texts = new ArrayList<>();
    while (!tokens.isAtEnd()) {
      texts.add(tokens.read("a date or an instant", text -> text));
    }
    return Exceptions.parse(texts);
  }
}
