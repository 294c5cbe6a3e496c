package dev.spike.domain.flaw;

import dev.spike.domain.collection.FieldName;
import dev.spike.domain.value.Value;
import java.util.Map;

/** What is told of a draw: the values that there are, and what else went wrong. */
public record Told(Map<FieldName, Value> values, Damage damage) {}
