package dev.spike.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.RuleChange;
import dev.spike.domain.Refusal;
import dev.spike.domain.value.Counter;
import dev.spike.domain.value.Curve;
import dev.spike.domain.value.Direction;
import dev.spike.domain.value.EpochNow;
import dev.spike.domain.value.Expression;
import dev.spike.domain.value.FixedFloat;
import dev.spike.domain.value.FixedNumber;
import dev.spike.domain.value.FixedText;
import dev.spike.domain.value.FloatRange;
import dev.spike.domain.value.Formula;
import dev.spike.domain.value.Held;
import dev.spike.domain.value.Jitter;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.NumberRange;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.StatelessRule;
import dev.spike.domain.value.ValueType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Rules as the flat members of a field. */
public final class RuleJson {

  private RuleJson() {}

  /** The members of a field that has a rule, as they are sent to a service. */
  public static ObjectNode members(Rule rule) {
    ObjectNode json = Json.object().put("value_type", rule.type().name());
    write(rule, json);
    return json;
  }

  /** The rule of a field that a service wrote. */
  public static Rule of(JsonNode field) {
    ValueType type = FieldJson.VALUE_TYPE.of(field.path("value_type"));
    ObjectNode own = Json.object();
    RuleMembers.of(type).stream()
        .filter(field::has)
        .forEach(name -> own.set(name, field.get(name)));
    Members members = new Members(own);
    Optional<Rule> rule = read(type, members);
    return bent(members.made(rule::orElseThrow), field);
  }

  /** A rule that is bent as a field says which a service wrote, if it is bent at all. */
  static Rule bent(Rule straight, JsonNode field) {
    return field.get(BendJson.CHANGE) instanceof ObjectNode change
        ? BendJson.bent(straight, change)
        : straight;
  }

  /** Writes the members that a rule has. */
  public static void write(Rule rule, ObjectNode into) {
    writeStraight(rule.straight(), into);
    BendJson.write(rule, into);
  }

  private static void writeStraight(Rule rule, ObjectNode into) {
    switch (rule.type()) {
      case TEXT_FIXED -> into.put("fixed_value_text", ((FixedText) rule).text());
      case NUMBER_FIXED -> into.put("fixed_value_number", ((FixedNumber) rule).number());
      case FLOAT_FIXED -> into.put("fixed_value_float", ((FixedFloat) rule).number());
      case EPOCH_NOW -> {}
      case NUMBER_RANGE -> {
        NumberRange range = (NumberRange) released(rule, into);
        into.put("range_start_number", range.min()).put("range_end_number", range.max());
      }
      case FLOAT_RANGE -> {
        FloatRange range = (FloatRange) released(rule, into);
        into.put("range_start_float", range.min()).put("range_end_float", range.max());
        into.put("float_precision", range.places());
      }
      case INCREMENT, DECREMENT -> write((Counter) rule, into);
      case EXPRESSION -> write((Expression) rule, into);
      default -> CurveJson.write((Curve) rule, into);
    }
  }

  /** A range without the time for which it holds its values, which is written if there is one. */
  private static Rule released(Rule range, ObjectNode into) {
    if (range instanceof Held held) {
      into.put("hold_seconds", CurveJson.seconds(held.hold()));
      return held.range();
    }
    return range;
  }

  private static void write(Counter counter, ObjectNode into) {
    into.put("start_number", counter.start()).put("step_number", counter.step());
    into.put("reset_number", counter.limit().orElse(null));
    into.put("randomization_percentage", counter.jitter().percent());
  }

  /** The rule of a type that members describe; their faults are noted with them. */
  static Optional<Rule> read(ValueType type, Members members) {
    members.refuse(RuleMembers.ALL, "does not belong to " + type + RuleMembers.sentence(type));
    return switch (type) {
      case TEXT_FIXED ->
          text(members, members.required("fixed_value_text", Shape.text(text -> text)));
      case NUMBER_FIXED ->
          members
              .required("fixed_value_number", Shape.whole(number -> number))
              .map(FixedNumber::new);
      case FLOAT_FIXED -> fixed(members, members.required("fixed_value_float", Shape.number()));
      case EPOCH_NOW -> Optional.of(new EpochNow());
      case NUMBER_RANGE -> numbers(members);
      case FLOAT_RANGE -> floats(members);
      case INCREMENT -> counter(Direction.UP, members);
      case DECREMENT -> counter(Direction.DOWN, members);
      case EXPRESSION -> expression(members);
      default -> CurveJson.read(type, members);
    };
  }

  /** How members that were sent change a rule; what its type has in common with another stays. */
  static RuleChange change(ObjectNode sent, Optional<ValueType> type) {
    return present -> {
      ValueType wanted = type.orElse(present.type());
      ObjectNode merged = Json.object();
      writeStraight(present.straight(), merged);
      merged.retain(RuleMembers.of(wanted));
      RuleMembers.in(sent).forEach(name -> merged.set(name, sent.get(name)));
      Members members = new Members(merged);
      Optional<Rule> rule = read(wanted, members);
      return members.made(rule::orElseThrow);
    };
  }

  /** How members that a spike was sent change a rule, and how they bend it. */
  static RuleChange spikeChange(ObjectNode sent) {
    RuleChange straight = change(sent, Optional.empty());
    return present -> {
      ObjectNode bend = Json.object();
      BendJson.write(present, bend);
      JsonNode wanted =
          sent.has(BendJson.CHANGE) ? sent.get(BendJson.CHANGE) : bend.get(BendJson.CHANGE);
      Rule rule = straight.over(present);
      return wanted instanceof ObjectNode change
          ? bent(rule, change)
          : refusedUnlessEmpty(rule, wanted);
    };
  }

  private static Rule bent(Rule rule, ObjectNode change) {
    Members members = new Members(Json.object());
    Optional<Rule> bent = members.part(BendJson.CHANGE, () -> BendJson.bent(rule, change));
    return members.made(bent::orElseThrow);
  }

  private static Rule refusedUnlessEmpty(Rule rule, JsonNode wanted) {
    if (wanted != null && !wanted.isNull()) {
      throw Refusal.invalid(BendJson.CHANGE, "a JSON object is needed here");
    }
    return rule;
  }

  private static void write(Expression rule, ObjectNode into) {
    into.put("expression", rule.formula().toString());
    into.put("places", rule.places()).put("noise", rule.noise());
  }

  private static Optional<Rule> expression(Members members) {
    Optional<Formula> formula = members.required("expression", Shape.text(Formula::parse));
    Optional<Integer> places =
        SourceJson.orElse(
            members, "places", Shape.whole(RuleJson::clamped), Expression.DEFAULT_PLACES);
    Optional<BigDecimal> noise =
        SourceJson.orElse(members, "noise", Shape.number(), BigDecimal.ZERO);
    return members.part(
        Words.SAME,
        () -> new Expression(formula.orElseThrow(), places.orElseThrow(), noise.orElseThrow()),
        formula,
        places,
        noise);
  }

  private static Optional<Rule> text(Members members, Optional<String> text) {
    Words words = new Words(Map.of("text", "fixed_value_text"));
    return members.part(words, () -> new FixedText(text.orElseThrow()), text);
  }

  private static Optional<Rule> fixed(Members members, Optional<BigDecimal> number) {
    Words words = new Words(Map.of("number", "fixed_value_float"));
    return members.part(words, () -> new FixedFloat(number.orElseThrow()), number);
  }

  private static Optional<Rule> numbers(Members members) {
    Optional<Long> min = members.required("range_start_number", Shape.whole(number -> number));
    Optional<Long> max = members.required("range_end_number", Shape.whole(number -> number));
    Words words = new Words(Map.of("min", "range_start_number", "max", "range_end_number"));
    return held(
        members,
        members.part(words, () -> new NumberRange(min.orElseThrow(), max.orElseThrow()), min, max));
  }

  private static Optional<Rule> held(Members members, Optional<StatelessRule> range) {
    Optional<Lapse> hold = members.nullable("hold_seconds", CurveJson.SECONDS);
    if (hold.isEmpty()) {
      return range.map(rule -> rule);
    }
    Words words = new Words(Map.of("hold", "hold_seconds"));
    return members.part(words, () -> new Held(range.orElseThrow(), hold.get()), range);
  }

  private static Optional<Rule> floats(Members members) {
    Optional<BigDecimal> min = members.required("range_start_float", Shape.number());
    Optional<BigDecimal> max = members.required("range_end_float", Shape.number());
    Optional<Integer> places =
        members.json().has("float_precision")
            ? members.optional("float_precision", Shape.whole(RuleJson::clamped))
            : Optional.of(FloatRange.DEFAULT_PLACES);
    Words words =
        new Words(
            Map.of(
                "min", "range_start_float", "max", "range_end_float", "places", "float_precision"));
    return held(
        members,
        members.part(
            words,
            () -> new FloatRange(min.orElseThrow(), max.orElseThrow(), places.orElseThrow()),
            min,
            max,
            places));
  }

  private static Optional<Rule> counter(Direction direction, Members members) {
    Optional<BigDecimal> start = members.required("start_number", Shape.number());
    Optional<BigDecimal> step = members.required("step_number", Shape.number());
    Optional<BigDecimal> limit = members.nullable("reset_number", Shape.number());
    boolean limited = members.json().hasNonNull("reset_number");
    Optional<BigDecimal> jitter =
        members.json().has("randomization_percentage")
            ? members.optional("randomization_percentage", Shape.number())
            : Optional.of(Jitter.NONE.percent());
    Words words =
        new Words(
            Map.of(
                "start", "start_number",
                "step", "step_number",
                "limit", "reset_number",
                "jitter", "randomization_percentage"));
    return members.part(
        words,
        () ->
            Counter.of(
                direction, start.orElseThrow(), step.orElseThrow(), limit, jitter.orElseThrow()),
        start,
        step,
        limited ? limit : start,
        jitter);
  }

  /** A number of places as an int; what does not fit one is as wrong as the bound it becomes. */
  static int clamped(long number) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  /** Shows where a counter stands. */
  static void writeCurrent(Optional<BigDecimal> current, ObjectNode into) {
    current.ifPresent(number -> into.put("current_number", number));
  }

  /** Whether any member of a rule was sent. */
  static boolean isIn(JsonNode sent) {
    return !RuleMembers.in(sent).isEmpty();
  }
}
