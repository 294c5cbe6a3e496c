package dev.spike.persistence.jpa;

import jakarta.persistence.Embeddable;

/** A place in a verdict. */
@Embeddable
record FindingPlace(long verdictId, int place) {}
