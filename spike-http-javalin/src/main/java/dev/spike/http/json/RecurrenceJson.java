package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.schedule.Foreseen;
import dev.spike.domain.recurrence.CronExpression;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.schedule.Exceptions;
import dev.spike.domain.schedule.Series;
import dev.spike.domain.schedule.SeriesTerms;
import dev.spike.domain.schedule.Surprise;
import dev.spike.domain.schedule.Window;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Seed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How spikes recur. */
final class RecurrenceJson {

  private static final String CRON = "cron";
  private static final String RRULE = "rrule";
  private static final String RANDOM = "random";
  private static final String ZONE = "timezone";
  private static final String DURATION = "duration_seconds";
  private static final String PER_DAY = "per_day";
  private static final String SHORTEST = "shortest_seconds";
  private static final String LONGEST = "longest_seconds";

  static final List<String> SHOWN_ONLY = List.of("in_words");

  private static final ZoneId USUAL_ZONE = Recurrence.zone("UTC");

  private static final Shape<ZoneId> ZONE_NAME = Shape.text(Recurrence::zone);
  private static final Shape<CronExpression> EXPRESSION = Shape.text(CronExpression::parse);
  private static final Shape<Lapse> SECONDS = CurveJson.SECONDS;
  private static final Shape<Integer> NUMBER = Shape.small(number -> number);

  private RecurrenceJson() {}

  static ObjectNode write(Series series) {
    return write(series.terms()).put("in_words", series.inWords());
  }

  static ObjectNode write(SeriesTerms terms) {
    ObjectNode json = Json.object();
    SeriesTerms.Kind kind = terms.kind();
    if (kind instanceof SeriesTerms.ByCron cron) {
      json.put(CRON, cron.expression().toString());
      json.put(DURATION, CurveJson.seconds(cron.lasts()));
    } else if (kind instanceof SeriesTerms.ByRule rule) {
      json.put(RRULE, rule.rule());
      json.put(DURATION, CurveJson.seconds(rule.lasts()));
    } else if (kind instanceof SeriesTerms.ByChance chance) {
      Surprise surprise = chance.surprise();
      ObjectNode random = json.putObject(RANDOM).put(PER_DAY, surprise.perDay());
      random.put(SHORTEST, CurveJson.seconds(surprise.shortestLapse()));
      random.put(LONGEST, CurveJson.seconds(surprise.longestLapse()));
      random.put("seed", surprise.seed().number());
    }
    json.put(ZONE, kind.zone().getId());
    terms.from().ifPresent(from -> json.put("from", from.toString()));
    json.put("until", terms.until().map(Instant::toString).orElse(null));
    json.put("count", terms.count().isPresent() ? terms.count().getAsInt() : null);
    ArrayNode except = json.putArray("except");
    terms.exceptions().written().forEach(except::add);
    return json;
  }

  static ObjectNode write(Foreseen foreseen) {
    ObjectNode json = Json.object().put("in_words", foreseen.series().inWords());
    json.set("next_occurrences", write(foreseen.upcoming()));
    return json;
  }

  static ArrayNode write(List<Window> windows) {
    ArrayNode list = Json.object().arrayNode();
    for (Window window : windows) {
      list.addObject()
          .put("start_datetime", window.start().toString())
          .put("end_datetime", window.end().toString());
    }
    return list;
  }

  static SeriesTerms read(ObjectNode json) {
    Members members = new Members(json);
    members.leave(SHOWN_ONLY);
    Optional<CronExpression> cron = members.nullable(CRON, EXPRESSION);
    Optional<String> rule = members.nullable(RRULE, Shape.text(text -> text));
    Optional<ZoneId> zone = SourceJson.orElse(members, ZONE, ZONE_NAME, USUAL_ZONE);
    Optional<Surprise> random =
        members.nullable(RANDOM, Shape.object(part -> surprise(part, zone.orElse(USUAL_ZONE))));
    Optional<Lapse> lasts = members.nullable(DURATION, SECONDS);
    Optional<Instant> from = members.nullable("from", Shape.instant());
    Optional<Instant> until = members.nullable("until", Shape.instant());
    Optional<Integer> count = members.nullable("count", NUMBER);
    Optional<Exceptions> except =
        members
            .nullable("except", Shape.list(Shape.text(text -> text)))
            .flatMap(texts -> members.part("except", () -> Exceptions.parse(texts)));
    int ways = sent(json, CRON) + sent(json, RRULE) + sent(json, RANDOM);
    members.check(ways == 1, "", "say one of cron, rrule and random");
    members.check(
        sent(json, RANDOM) + sent(json, DURATION) == 1 || ways != 1,
        DURATION,
        "belongs to cron and rrule, which need it; random has shortest_seconds and"
            + " longest_seconds");
    return members.made(
        () ->
            Words.OF_RECURRENCE.said(
                () ->
                    new SeriesTerms(
                        kind(cron, rule, random, zone.orElseThrow(), lasts),
                        from,
                        until,
                        count.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        except.orElse(Exceptions.NONE))));
  }

  private static int sent(ObjectNode json, String member) {
    return json.hasNonNull(member) ? 1 : 0;
  }

  private static SeriesTerms.Kind kind(
      Optional<CronExpression> cron,
      Optional<String> rule,
      Optional<Surprise> random,
      ZoneId zone,
      Optional<Lapse> lasts) {
    if (cron.isPresent()) {
      return new SeriesTerms.ByCron(cron.get(), zone, lasts.orElseThrow());
    }
    if (rule.isPresent()) {
      return new SeriesTerms.ByRule(rule.get(), zone, lasts.orElseThrow());
    }
    return new SeriesTerms.ByChance(random.orElseThrow());
  }

  private static Surprise surprise(ObjectNode json, ZoneId zone) {
    Members members = new Members(json);
    Optional<Integer> perDay = members.required(PER_DAY, NUMBER);
    Optional<Lapse> shortest = members.required(SHORTEST, SECONDS);
    Optional<Lapse> longest = members.optional(LONGEST, SECONDS);
    Optional<Seed> seed = members.optional("seed", CollectionJson.SEED);
    return members.made(
        () ->
            Words.OF_RECURRENCE.said(
                () ->
                    new Surprise(
                        perDay.orElseThrow(),
                        shortest.orElseThrow(),
                        longest.orElse(shortest.orElseThrow()),
                        zone,
                        seed.orElse(new Seed(0)))));
  }
}
