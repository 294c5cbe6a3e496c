package dev.spike.domain.flaw;

import dev.spike.domain.Faults;
import dev.spike.domain.collection.Field;
import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Lapse;
import dev.spike.domain.value.Quoted;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that goes wrong while a spike lasts. It changes what is told, and except for counters
 * that begin anew, nothing of it stays.
 *
 * <p>Each has a notation of one line, which {@link #toString} writes and {@link #parse} reads:
 *
 * <pre>
 * missing cpu, memory at 10%
 * null cpu
 * frozen cpu
 * late seen by 5m
 * jump reset requests
 * jump wrap32 octets
 * error 503 at 30%
 * timeout after 30s at 5%
 * slow by 2s spread 500ms
 * malformed at 1%
 * </pre>
 *
 * @param fields whose values suffer; all that can, where none is named
 * @param odds how often it happens; always, if nothing is said
 * @param status what a poll is refused with
 * @param by how late something is
 * @param spread how much later or sooner at most
 */
public record Flaw(
    FlawKind kind,
    List<FieldName> fields,
    Optional<Odds> odds,
    int status,
    Lapse by,
    Lapse spread) {

  /** How long whoever is not answered is kept, unless it is said. */
  static final Lapse PATIENCE = new Lapse(Duration.ofMinutes(1));

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int LOWEST_STATUS = 400;
  private static final int HIGHEST_STATUS = 599;

  public Flaw {
    fields = List.copyOf(fields);
    boolean ofTime = kind == FlawKind.LATE || kind == FlawKind.SLOW || kind == FlawKind.TIMEOUT;
    boolean waits = kind == FlawKind.SLOW || kind == FlawKind.TIMEOUT;
    boolean isError = kind == FlawKind.ERROR;
    new Faults()
        .check(kind.isOfValues() || fields.isEmpty(), "", "%s concerns no field", kind.word())
        .check(fields.stream().distinct().count() == fields.size(), "", "a field is named twice")
        .check(
            !isError || status >= LOWEST_STATUS && status <= HIGHEST_STATUS,
            "",
            "an error has a status from %d to %d, not %d",
            LOWEST_STATUS,
            HIGHEST_STATUS,
            status)
        .check(isError || status == 0, "", "%s has no status", kind.word())
        .check(!ofTime || !by.isNone(), "", "%s must be longer than nothing", kind.word())
        .check(
            kind != FlawKind.LATE || by.length().getNano() == 0,
            "",
            "late is counted in whole seconds")
        .check(ofTime || by.isNone(), "", "%s has no length of time", kind.word())
        .check(
            !waits || by.length().compareTo(LONGEST) <= 0,
            "",
            "%s is at most 10m long",
            kind.word())
        .check(
            spread.isNone() || kind == FlawKind.SLOW && spread.length().compareTo(by.length()) <= 0,
            "",
            "a spread is that of slow, and at most as long as it is slow by")
        .refuseIfAny();
    odds = kind == FlawKind.RESET ? odds : odds.filter(given -> !given.equals(Odds.ALWAYS));
  }

  /** Reads the notation that {@link #toString} writes. */
  public static Flaw parse(String notation) {
    return new FlawNotation(notation).flaw();
  }

  /** Whether it concerns a field, if that can suffer from it. */
  boolean concerns(FieldName name) {
    return kind.isOfValues() && (fields.isEmpty() || fields.contains(name));
  }

  /** Whether an answer as a whole suffers from it. */
  public boolean isOfAnswer() {
    return !kind.isOfValues() || kind == FlawKind.LATE && fields.isEmpty();
  }

  /** Those among some fields that suffer from it. */
  public List<FieldName> among(List<Field> all) {
    return all.stream()
        .filter(field -> concerns(field.name()) && kind.whyNot(field).isEmpty())
        .map(Field::name)
        .distinct()
        .toList();
  }

  /** The same for those among some fields that can suffer from it, if any. */
  Optional<Flaw> naming(List<Field> among) {
    if (!kind.isOfValues()) {
      return Optional.of(this);
    }
    List<FieldName> suffering = among(among);
    return suffering.isEmpty()
        ? Optional.empty()
        : Optional.of(new Flaw(kind, suffering, odds, status, by, spread));
  }

  /** The same where some fields are not there, if it concerns others still. */
  Optional<Flaw> without(Set<FieldName> gone) {
    List<FieldName> left = fields.stream().filter(name -> !gone.contains(name)).toList();
    return left.isEmpty() && !fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Flaw(kind, left, odds, status, by, spread));
  }

  /** How often it happens. */
  Odds often() {
    return odds.orElse(Odds.ALWAYS);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.word());
    if (kind == FlawKind.ERROR) {
      text.append(' ').append(status);
    }
    if (!fields.isEmpty()) {
      text.append(' ');
      text.append(
          fields.stream().map(name -> written(name.text())).collect(Collectors.joining(", ")));
    }
    if (kind == FlawKind.TIMEOUT) {
      text.append(by.equals(PATIENCE) ? "" : " after " + by);
    } else if (!by.isNone()) {
      text.append(" by ").append(by);
    }
    if (!spread.isNone()) {
      text.append(" spread ").append(spread);
    }
    odds.ifPresent(given -> text.append(" at ").append(given));
    return text.toString();
  }

  private static String written(String name) {
    return FlawNotation.isPlain(name) ? name : Quoted.quote(name);
  }
}
