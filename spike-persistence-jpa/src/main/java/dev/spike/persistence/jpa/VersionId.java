package dev.spike.persistence.jpa;

import jakarta.persistence.Embeddable;

/** Which version of which spike. */
@Embeddable
record VersionId(long spikeId, long version) {}
