package dev.spike.application.collection;

import dev.spike.domain.collection.CollectionId;
import dev.spike.domain.collection.StoredField;
import dev.spike.domain.value.CounterState;
import java.util.Optional;

/** A field as it is shown: with its collection and, if it counts, with where it stands. */
public record FieldDetails(
    CollectionId collection, StoredField stored, Optional<CounterState> current) {}
