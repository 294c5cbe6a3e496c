package dev.spike.application.generation;

import dev.spike.domain.collection.CollectionName;
import dev.spike.domain.schedule.Sample;

/** A draw, and what its collection was called at that moment. */
public record NamedSample(CollectionName name, Sample sample) {}
