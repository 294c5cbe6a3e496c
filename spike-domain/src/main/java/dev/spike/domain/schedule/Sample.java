package dev.spike.domain.schedule;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What one draw gave, when, under which spike, and how far the collection has come by it. */
public record Sample(
    Instant at, Optional<SpikeId> spike, Map<FieldName, Value> values, Progress progress) {}
