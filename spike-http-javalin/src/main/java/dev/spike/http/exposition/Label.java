package dev.spike.http.exposition;

import dev.spike.domain.collection.CollectionType;
import dev.spike.domain.collection.FieldName;

/** A field whose texts are a label of all metrics. */
public record Label(CollectionType half, FieldName field, String name) {}
