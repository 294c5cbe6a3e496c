package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.value.Bend;
import dev.spike.domain.value.Bent;
import dev.spike.domain.value.BentCounter;
import dev.spike.domain.value.BentExpression;
import dev.spike.domain.value.Envelope;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Rule;
import dev.spike.domain.value.Strength;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a spike bends the numbers of a field. */
final class BendJson {

  /** The member in which it stands. */
  static final String CHANGE = "change";

  private static final List<String> KINDS =
      Arrays.stream(Bend.Kind.values()).map(Bend.Kind::word).toList();
  private static final String FORMS =
      Arrays.stream(Envelope.Form.values())
          .map(Envelope.Form::word)
          .collect(Collectors.joining(", "));
  private static final Shape<Envelope.Form> FORM = Shape.text(BendJson::form);
  private static final Words OF_ENVELOPES =
      new Words(
          Map.of(
              "in", "ramp_in_seconds",
              "out", "ramp_out_seconds",
              "on", "on_seconds",
              "off", "off_seconds"));

  private BendJson() {}

  /** Writes how a rule is bent, if it is. */
  static void write(Rule rule, ObjectNode into) {
    if (rule instanceof Bent bent) {
      into.set(CHANGE, write(bent.bend(), bent.strength().envelope()));
    } else if (rule instanceof BentCounter bent) {
      into.set(CHANGE, write(bent.bend(), bent.strength().envelope()));
    } else if (rule instanceof BentExpression bent) {
      into.set(CHANGE, write(bent.bend(), bent.strength().envelope()));
    }
  }

  private static ObjectNode write(Bend bend, Envelope envelope) {
    ObjectNode json = Json.object();
    String kind = bend.kind().word();
    if (bend.top().isPresent()) {
      json.putObject(kind).put("min", bend.amount()).put("max", bend.top().get());
    } else {
      json.put(kind, bend.amount());
    }
    json.put("shape", envelope.form().word());
    json.put("ramp_in_seconds", CurveJson.seconds(envelope.in()));
    json.put("ramp_out_seconds", CurveJson.seconds(envelope.out()));
    if (envelope.form() == Envelope.Form.STAIRS) {
      json.put("stairs", envelope.stairs());
    }
    if (envelope.form() == Envelope.Form.BURST) {
      json.put("on_seconds", CurveJson.seconds(envelope.on()));
      json.put("off_seconds", CurveJson.seconds(envelope.off()));
    }
    return json;
  }

  /** A rule that is bent as members say. */
  static Rule bent(Rule rule, ObjectNode json) {
    Members members = new Members(json);
    Optional<Bend> bend = bend(members);
    Optional<Envelope> envelope = envelope(members);
    return members.made(() -> rule.bent(bend.orElseThrow(), Strength.of(envelope.orElseThrow())));
  }

  private static Optional<Bend> bend(Members members) {
    List<String> given = KINDS.stream().filter(members.json()::has).toList();
    members.leave(KINDS);
    members.check(
        given.size() == 1, "", "a change has one of %s, and only one", String.join(", ", KINDS));
    if (given.size() != 1) {
      return Optional.empty();
    }
    String word = given.get(0);
    Bend.Kind kind = Bend.Kind.values()[KINDS.indexOf(word)];
    return kind == Bend.Kind.CLAMP
        ? members.required(word, Shape.object(BendJson::clamp))
        : members
            .required(word, Shape.number())
            .flatMap(amount -> members.part(Words.SAME, () -> Bend.of(kind, amount)));
  }

  private static Bend clamp(ObjectNode json) {
    Members members = new Members(json);
    Optional<BigDecimal> min = members.required("min", Shape.number());
    Optional<BigDecimal> max = members.required("max", Shape.number());
    return members.made(() -> new Bend(Bend.Kind.CLAMP, min.orElseThrow(), max));
  }

  private static Optional<Envelope> envelope(Members members) {
    Optional<Envelope.Form> form = members.optional("shape", FORM);
    Optional<Lapse> in = lapse(members, "ramp_in_seconds");
    Optional<Lapse> out = lapse(members, "ramp_out_seconds");
    Optional<Lapse> on = lapse(members, "on_seconds");
    Optional<Lapse> off = lapse(members, "off_seconds");
    Optional<Integer> stairs =
        SourceJson.orElse(members, "stairs", Shape.whole(RuleJson::clamped), 0);
    boolean isRamped = in.filter(Lapse::isNone).isEmpty() || out.filter(Lapse::isNone).isEmpty();
    Envelope.Form usual = isRamped ? Envelope.Form.LINEAR : Envelope.Form.STEP;
    return members.part(
        OF_ENVELOPES,
        () ->
            new Envelope(
                form.orElse(usual),
                in.orElseThrow(),
                out.orElseThrow(),
                stairs.orElseThrow(),
                on.orElseThrow(),
                off.orElseThrow()),
        in,
        out,
        on,
        off,
        stairs);
  }

  private static Optional<Lapse> lapse(Members members, String name) {
    return SourceJson.orElse(members, name, CurveJson.SECONDS, Lapse.NONE);
  }

  private static Envelope.Form form(String text) {
    return Arrays.stream(Envelope.Form.values())
        .filter(form -> form.word().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "a shape is one of " + FORMS + ", not " + Texts.shown(text)));
  }
}
