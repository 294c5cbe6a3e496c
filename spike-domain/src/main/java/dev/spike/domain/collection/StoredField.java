package dev.spike.domain.collection;

import dev.spike.domain.Stamp;

/** A field of a collection that is kept. */
public record StoredField(Field field, Stamp stamp) {}
