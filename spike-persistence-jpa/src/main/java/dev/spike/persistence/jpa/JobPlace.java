package dev.spike.persistence.jpa;

import jakarta.persistence.Embeddable;

/** A place in the report of a job. */
@Embeddable
record JobPlace(String jobId, int place) {}
