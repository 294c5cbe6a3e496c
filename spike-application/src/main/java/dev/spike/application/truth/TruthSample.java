package dev.spike.application.truth;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.schedule.SpikeName;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.Optional;

/**
 * What a field yields at an instant, and whether that is abnormal.
 *
 * @param value nothing where only the truth is known any more
 * @param spike the one at work, if one is
 */
public record TruthSample(
    Instant at,
    FieldName field,
    Optional<Value> value,
    boolean abnormal,
    Optional<SpikeName> spike) {}
