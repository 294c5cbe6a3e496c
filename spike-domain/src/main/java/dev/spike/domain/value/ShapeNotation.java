package dev.spike.domain.value;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the notation of curves behind the word that they begin with. */
final class ShapeNotation {

  private final Tokens tokens;

  ShapeNotation(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The curve of a kind, if there is such a kind. */
  Optional<Rule> curve(String kind) {
    switch (kind) {
      case "sine":
        return Optional.of(finished(wave(Wave.Form.SINE)));
      case "sawtooth":
        return Optional.of(finished(wave(Wave.Form.SAWTOOTH)));
      case "square":
        return Optional.of(finished(wave(Wave.Form.SQUARE)));
      case "triangle":
        return Optional.of(finished(wave(Wave.Form.TRIANGLE)));
      case "daily":
        return Optional.of(finished(profile(Profile.Cycle.DAY)));
      case "weekly":
        return Optional.of(finished(profile(Profile.Cycle.WEEK)));
      case "walk":
        return Optional.of(finished(walk()));
      case "normal":
        return Optional.of(finished(scatter()));
      case "sequence":
        return Optional.of(finished(sequence()));
      case "replay":
        return Optional.of(finished(replay()));
      default:
        return Optional.empty();
    }
  }

  /** What all curves may end with. */
  private Rule finished(Shape shape) {
    boolean given = tokens.acceptWord("places");
    int places = given ? tokens.small() : shape.places();
    boolean strays = tokens.acceptWord("noise");
    BigDecimal noise = strays ? tokens.number() : BigDecimal.ZERO;
    tokens.end(strays ? "" : given ? "noise or " : "places, noise or ");
    return new Curve(shape, places, noise);
  }

  private Shape wave(Wave.Form form) {
    BigDecimal min = tokens.number();
    tokens.needSign("..");
    BigDecimal max = tokens.number();
    Lapse period = every();
    Lapse phase = tokens.acceptWord("phase") ? lapse() : Lapse.NONE;
    return new Wave(form, min, max, period, phase);
  }

  private Shape profile(Profile.Cycle cycle) {
    ZoneId zone = tokens.read("a time zone", ShapeNotation::zone);
    List<Profile.Point> points = new ArrayList<>();
    for (String at = tokens.before('='); !at.isEmpty(); at = tokens.before('=')) {
      points.add(new Profile.Point(cycle.minute(at), tokens.number()));
    }
    if (points.isEmpty()) {
      throw tokens.expected("a point such as %s=10".formatted(cycle.written(0)));
    }
    return new Profile(cycle, zone, points);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Refusal(
          Refusal.Kind.INVALID,
          "there is no time zone %s; write one such as Europe/Berlin or UTC"
              .formatted(Texts.shown(name)));
    }
  }

  private Shape walk() {
    BigDecimal min = tokens.number();
    tokens.needSign("..");
    BigDecimal max = tokens.number();
    tokens.need("step");
    BigDecimal step = tokens.number();
    return new Walk(min, max, step, every());
  }

  private Shape scatter() {
    BigDecimal mean = tokens.number();
    tokens.need("deviation");
    BigDecimal deviation = tokens.number();
    Optional<BigDecimal> min =
        tokens.acceptWord("min") ? Optional.of(tokens.number()) : Optional.empty();
    Optional<BigDecimal> max =
        tokens.acceptWord("max") ? Optional.of(tokens.number()) : Optional.empty();
    return new Scatter(mean, deviation, min, max);
  }

  private Shape sequence() {
    List<BigDecimal> values = new ArrayList<>();
    values.add(tokens.number());
    while (tokens.isNumberNext()) {
      values.add(tokens.number());
    }
    Lapse every = every();
    Instant from = from();
    return new Sequence(values, every, from, tokens.acceptWord("hold"));
  }

  private Shape replay() {
    List<Replay.Point> points = new ArrayList<>();
    for (String at = tokens.before('='); !at.isEmpty(); at = tokens.before('=')) {
      points.add(new Replay.Point(Lapse.parse(at), tokens.number()));
    }
    if (points.isEmpty()) {
      throw tokens.expected("a point such as 0s=10");
    }
    Lapse length = every();
    return new Replay(points, length, from());
  }

  private Lapse every() {
    tokens.need("every");
    return lapse();
  }

  private Lapse lapse() {
    return tokens.read("a length of time", Lapse::parse);
  }

  private Instant from() {
    return tokens.acceptWord("from") ? tokens.instant() : Instant.EPOCH;
  }
}
