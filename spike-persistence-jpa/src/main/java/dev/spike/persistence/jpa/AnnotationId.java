package dev.spike.persistence.jpa;

import jakarta.persistence.Embeddable;

/** Which annotation of which spike. */
@Embeddable
record AnnotationId(long spikeId, long startDatetime) {}
