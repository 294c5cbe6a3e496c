package dev.spike.domain.schedule;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.flaw.Damage;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one draw gave, when, under which spike, what went wrong with it, and how far the collection
 * has come by it.
 *
 * @param names those of all fields in order, told or not
 * @param values what is told, which lacks the values that are missing
 */
public record Sample(
    Instant at,
    Optional<SpikeId> spike,
    List<FieldName> names,
    Map<FieldName, Value> values,
    Damage damage,
    Progress progress) {

  /** When it is told to have been drawn. */
  public Instant told() {
    return at.minus(damage.age());
  }
}
