package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.recurrence.Recurrence;
import dev.spike.domain.value.Curve;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Profile;
import dev.spike.domain.value.Replay;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Scatter;
import dev.spike.domain.value.Sequence;
import dev.spike.domain.value.ValueType;
import dev.spike.domain.value.Walk;
import dev.spike.domain.value.Wave;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Curves as the flat members of a field. */
final class CurveJson {

  private static final int PLACES_OF_MILLIS = 3;

  /** Of whole seconds: far more than any length of time has, and few enough for a long. */
  private static final int MOST_DIGITS = 15;

  private static final String REPEAT = "repeat";
  private static final String HOLD = "hold";

  private static final Words WORDS =
      new Words(
          Map.of(
              "period", "period_seconds",
              "phase", "phase_seconds",
              "every", "every_seconds",
              "from", "from_datetime"));

  private static final Words OF_SERIES =
      new Words(Map.of("points", "csv", "length", "length_seconds", "from", "from_datetime"));

  /** A length of time in seconds, perhaps with milliseconds. */
  static final Shape<Lapse> SECONDS = json -> lapse(Shape.number().of(json));

  private static final Shape<ZoneId> ZONE = Shape.text(Recurrence::zone);

  private CurveJson() {}

  static void write(Curve curve, ObjectNode into) {
    switch (curve.type()) {
      case SINE, SAWTOOTH, SQUARE, TRIANGLE -> write((Wave) curve.shape(), into);
      case DAILY, WEEKLY -> write((Profile) curve.shape(), into);
      case RANDOM_WALK -> write((Walk) curve.shape(), into);
      case NORMAL -> write((Scatter) curve.shape(), into);
      case SEQUENCE -> write((Sequence) curve.shape(), into);
      case REPLAY -> write((Replay) curve.shape(), into);
      default -> throw new IllegalStateException(curve.type() + " is no curve");
    }
    into.put("places", curve.places()).put("noise", curve.noise());
  }

  private static void write(Wave wave, ObjectNode into) {
    into.put("min", wave.min()).put("max", wave.max());
    into.put("period_seconds", seconds(wave.period()));
    into.put("phase_seconds", seconds(wave.phase()));
  }

  private static void write(Profile profile, ObjectNode into) {
    into.put("zone", profile.zone().getId());
    ArrayNode points = into.putArray("points");
    profile
        .points()
        .forEach(
            point ->
                points
                    .addObject()
                    .put("at", profile.cycle().written(point.minute()))
                    .put("value", point.value()));
  }

  private static void write(Walk walk, ObjectNode into) {
    into.put("min", walk.min()).put("max", walk.max()).put("step", walk.step());
    into.put("every_seconds", seconds(walk.every()));
  }

  private static void write(Scatter scatter, ObjectNode into) {
    into.put("mean", scatter.mean()).put("deviation", scatter.deviation());
    into.put("min", scatter.min().orElse(null)).put("max", scatter.max().orElse(null));
  }

  private static void write(Sequence sequence, ObjectNode into) {
    ArrayNode values = into.putArray("values");
    sequence.values().forEach(values::add);
    into.put("every_seconds", seconds(sequence.every()));
    into.put("from_datetime", sequence.from().toString());
    into.put("at_end", sequence.isHeld() ? HOLD : REPEAT);
  }

  private static void write(Replay replay, ObjectNode into) {
    String csv =
        replay.points().stream()
            .map(point -> seconds(point.at()).toPlainString() + "," + point.value().toPlainString())
            .collect(Collectors.joining("\n"));
    into.put("csv", csv).put("length_seconds", seconds(replay.length()));
    into.put("from_datetime", replay.from().toString());
  }

  /** A length of time as it is written. */
  static BigDecimal seconds(Lapse lapse) {
    BigDecimal seconds = BigDecimal.valueOf(lapse.length().toMillis(), PLACES_OF_MILLIS);
    BigDecimal plain = seconds.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static Lapse lapse(BigDecimal seconds) {
    if (seconds.scale() > PLACES_OF_MILLIS
            && seconds.stripTrailingZeros().scale() > PLACES_OF_MILLIS
        || (long) seconds.precision() - seconds.scale() > MOST_DIGITS) {
      throw new Refusal(
          Refusal.Kind.INVALID, "seconds with at most three decimal places are needed here");
    }
    return new Lapse(Duration.ofMillis(seconds.movePointRight(PLACES_OF_MILLIS).longValue()));
  }

  static Optional<Rule> read(ValueType type, Members members) {
    Optional<? extends dev.spike.domain.value.Shape> shape =
        switch (type) {
          case SINE, SAWTOOTH, SQUARE, TRIANGLE -> wave(Wave.Form.valueOf(type.name()), members);
          case DAILY -> profile(Profile.Cycle.DAY, members);
          case WEEKLY -> profile(Profile.Cycle.WEEK, members);
          case RANDOM_WALK -> walk(members);
          case NORMAL -> scatter(members);
          case SEQUENCE -> sequence(members);
          case REPLAY -> replay(members);
          default -> throw new IllegalStateException(type + " is no curve");
        };
    Optional<Integer> places = members.optional("places", Shape.whole(RuleJson::clamped));
    Optional<BigDecimal> noise =
        SourceJson.orElse(members, "noise", Shape.number(), BigDecimal.ZERO);
    return members.part(
        WORDS,
        () ->
            new Curve(
                shape.orElseThrow(),
                places.orElseGet(() -> shape.orElseThrow().places()),
                noise.orElseThrow()),
        shape,
        noise,
        members.readIfSent("places", places));
  }

  private static Optional<Wave> wave(Wave.Form form, Members members) {
    Optional<BigDecimal> min = members.required("min", Shape.number());
    Optional<BigDecimal> max = members.required("max", Shape.number());
    Optional<Lapse> period = members.required("period_seconds", SECONDS);
    Optional<Lapse> phase = SourceJson.orElse(members, "phase_seconds", SECONDS, Lapse.NONE);
    return members.part(
        WORDS,
        () ->
            new Wave(
                form,
                min.orElseThrow(),
                max.orElseThrow(),
                period.orElseThrow(),
                phase.orElseThrow()),
        min,
        max,
        period,
        phase);
  }

  private static Optional<Profile> profile(Profile.Cycle cycle, Members members) {
    Optional<ZoneId> zone = members.required("zone", ZONE);
    Optional<List<Profile.Point>> points =
        members.required("points", Shape.list(Shape.object(json -> point(cycle, json))));
    return members.part(
        WORDS, () -> new Profile(cycle, zone.orElseThrow(), points.orElseThrow()), zone, points);
  }

  private static Profile.Point point(Profile.Cycle cycle, ObjectNode json) {
    Members members = new Members(json);
    Optional<Integer> at = members.required("at", Shape.text(cycle::minute));
    Optional<BigDecimal> value = members.required("value", Shape.number());
    Optional<Profile.Point> point =
        members.part(
            Words.SAME, () -> new Profile.Point(at.orElseThrow(), value.orElseThrow()), at, value);
    return members.made(point::orElseThrow);
  }

  private static Optional<Walk> walk(Members members) {
    Optional<BigDecimal> min = members.required("min", Shape.number());
    Optional<BigDecimal> max = members.required("max", Shape.number());
    Optional<BigDecimal> step = members.required("step", Shape.number());
    Optional<Lapse> every = members.required("every_seconds", SECONDS);
    return members.part(
        WORDS,
        () ->
            new Walk(min.orElseThrow(), max.orElseThrow(), step.orElseThrow(), every.orElseThrow()),
        min,
        max,
        step,
        every);
  }

  private static Optional<Scatter> scatter(Members members) {
    Optional<BigDecimal> mean = members.required("mean", Shape.number());
    Optional<BigDecimal> deviation = members.required("deviation", Shape.number());
    Optional<BigDecimal> min = members.nullable("min", Shape.number());
    Optional<BigDecimal> max = members.nullable("max", Shape.number());
    return members.part(
        WORDS,
        () -> new Scatter(mean.orElseThrow(), deviation.orElseThrow(), min, max),
        mean,
        deviation,
        members.readIfSent("min", min),
        members.readIfSent("max", max));
  }

  private static Optional<Sequence> sequence(Members members) {
    Optional<List<BigDecimal>> values = members.required("values", Shape.list(Shape.number()));
    Optional<Lapse> every = members.required("every_seconds", SECONDS);
    Optional<Instant> from =
        SourceJson.orElse(members, "from_datetime", Shape.instant(), Instant.EPOCH);
    Optional<Boolean> isHeld =
        SourceJson.orElse(members, "at_end", Shape.text(CurveJson::isHeld), false);
    return members.part(
        WORDS,
        () ->
            new Sequence(
                values.orElseThrow(),
                every.orElseThrow(),
                from.orElseThrow(),
                isHeld.orElseThrow()),
        values,
        every,
        from,
        isHeld);
  }

  private static boolean isHeld(String text) {
    if (!text.equals(HOLD) && !text.equals(REPEAT)) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "at its end, a sequence does one of repeat, hold, not " + Texts.shown(text));
    }
    return text.equals(HOLD);
  }

  private static Optional<Replay> replay(Members members) {
    Optional<List<Replay.Point>> points = members.required("csv", Shape.text(CurveJson::series));
    Optional<Lapse> length = members.required("length_seconds", SECONDS);
    Optional<Instant> from =
        SourceJson.orElse(members, "from_datetime", Shape.instant(), Instant.EPOCH);
    return members.part(
        OF_SERIES,
        () -> new Replay(points.orElseThrow(), length.orElseThrow(), from.orElseThrow()),
        points,
        length,
        from);
  }

  private static List<Replay.Point> series(String csv) {
    List<Replay.Point> points = new ArrayList<>();
    for (String line : csv.lines().filter(any -> !any.isBlank()).toList()) {
      String[] parts = line.split(",", -1);
      if (parts.length != 2) {
        throw badLine(line);
      }
      try {
        points.add(
            new Replay.Point(
                lapse(new BigDecimal(parts[0].strip())), new BigDecimal(parts[1].strip())));
      } catch (NumberFormatException e) {
        throw badLine(line);
      }
    }
    return points;
  }

  private static Refusal badLine(String line) {
    return new Refusal(
        Refusal.Kind.INVALID,
        "each line of a series is seconds and a value, such as 10,0.5, not " + Texts.shown(line));
  }
}
