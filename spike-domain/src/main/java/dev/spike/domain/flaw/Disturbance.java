package dev.spike.domain.flaw;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldId;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Seed;
import dev.spike.domain.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What flaws come to in one half of a collection under a seed. */
public final class Disturbance {

  /** Nothing goes wrong. */
  public static final Disturbance NONE = new Disturbance(List.of(), List.of());

  private static final BigDecimal BITS_32 = new BigDecimal(BigInteger.ONE.shiftLeft(32));
  private static final BigDecimal BITS_64 = new BigDecimal(BigInteger.ONE.shiftLeft(64));

  private final List<Bite> ofValues;
  private final List<Mishap> ofPolls;

  private Disturbance(List<Bite> ofValues, List<Mishap> ofPolls) {
    this.ofValues = ofValues;
    this.ofPolls = ofPolls;
  }

  /** A flaw at work on one field. */
  private record Bite(Flaw flaw, Field field, long stream) {

    boolean hits(long number) {
      return flaw.often().hit(stream, number);
    }

    boolean opens() {
      return flaw.kind().opens(flaw.odds().isPresent());
    }

    FieldName name() {
      return field.name();
    }
  }

  /** What flaws come to in the fields of one half. */
  public static Disturbance of(Flaws flaws, List<Field> half, CollectionType type, Seed seed) {
    if (flaws.isNone() || half.isEmpty()) {
      return NONE;
    }
    List<Bite> bites = new ArrayList<>();
    List<Mishap> mishaps = new ArrayList<>();
    for (Flaw flaw : flaws.all()) {
      String stream = "fault/" + flaw.kind().word() + "/" + type + "/";
      boolean isOfAnswer = flaw.isOfAnswer();
      if (isOfAnswer) {
        mishaps.add(new Mishap(flaw, seed.stream(stream)));
      }
      half.stream()
          .filter(field -> flaw.concerns(field.name()) && flaw.kind().whyNot(field).isEmpty())
          .map(
              field ->
                  new Bite(flaw, field, seed.stream(stream + (isOfAnswer ? "" : field.name()))))
          .forEach(bites::add);
    }
    bites.sort(Comparator.comparing(bite -> bite.flaw().kind()));
    return new Disturbance(List.copyOf(bites), List.copyOf(mishaps));
  }

  /** Whether nothing goes wrong. */
  public boolean isNone() {
    return ofValues.isEmpty() && ofPolls.isEmpty();
  }

  /** Whether it matters what was told before it began, or that it has begun at all. */
  public boolean opens() {
    return ofValues.stream().anyMatch(Bite::opens);
  }

  /** The fields that tell what was told before it began. */
  public Set<FieldName> frozen() {
    Set<FieldName> frozen = new HashSet<>();
    ofValues.stream()
        .filter(bite -> bite.flaw().kind() == FlawKind.FROZEN)
        .forEach(bite -> frozen.add(bite.name()));
    return frozen;
  }

  /** The counters that begin anew once, when it begins. */
  public Set<FieldId> fallen() {
    Set<FieldId> fallen = new HashSet<>();
    ofValues.stream()
        .filter(bite -> bite.flaw().kind() == FlawKind.RESET && bite.opens())
        .forEach(bite -> fallen.add(bite.field().id()));
    return fallen;
  }

  /** The counters that begin anew with the draw of a number. */
  public Set<FieldId> fallenBefore(long number) {
    if (ofValues.isEmpty()) {
      return Set.of();
    }
    Set<FieldId> fallen = new HashSet<>();
    ofValues.stream()
        .filter(bite -> bite.flaw().kind() == FlawKind.RESET && !bite.opens())
        .filter(bite -> bite.hits(number))
        .forEach(bite -> fallen.add(bite.field().id()));
    return fallen;
  }

  /** What is told of the draw of a number, where these values were told before all that began. */
  public Told tell(Map<FieldName, Value> drawn, Map<FieldName, Value> held, long number) {
    Map<FieldName, Value> values = new LinkedHashMap<>(drawn);
    Set<FieldName> nulls = new HashSet<>();
    for (Bite bite : ofValues) {
      if (bite.flaw().kind() != FlawKind.RESET && bite.hits(number)) {
        suffer(bite, values, nulls, held);
      }
    }
    Damage damage = Damage.voiding(nulls);
    for (Mishap mishap : ofPolls) {
      damage = mishap.after(damage, number);
    }
    return new Told(values, damage);
  }

  private static void suffer(
      Bite bite, Map<FieldName, Value> values, Set<FieldName> nulls, Map<FieldName, Value> held) {
    FieldName name = bite.name();
    switch (bite.flaw().kind()) {
      case FROZEN -> values.computeIfPresent(name, (any, value) -> held.getOrDefault(any, value));
      case WRAP_32 -> values.computeIfPresent(name, (any, value) -> wrapped(value, BITS_32));
      case WRAP_64 -> values.computeIfPresent(name, (any, value) -> wrapped(value, BITS_64));
      case LATE -> values.computeIfPresent(name, (any, value) -> earlier(value, bite.flaw()));
      case NULL -> {
        values.remove(name);
        nulls.add(name);
      }
      default -> {
        values.remove(name);
        nulls.remove(name);
      }
    }
  }

  private static Value wrapped(Value value, BigDecimal round) {
    return value.fold(
        text -> value,
        whole -> wrapped(BigDecimal.valueOf(whole), round),
        decimal -> wrapped(decimal, round));
  }

  private static Value wrapped(BigDecimal number, BigDecimal round) {
    BigDecimal rest = number.remainder(round);
    return Value.of(rest.signum() < 0 ? rest.add(round) : rest);
  }

  private static Value earlier(Value value, Flaw flaw) {
    long seconds = flaw.by().length().toSeconds();
    return value.fold(text -> value, whole -> new Value.Whole(whole - seconds), decimal -> value);
  }
}
