package dev.spike.persistence.jpa;

import jakarta.persistence.Embeddable;

/** A place among the rules of a project; the first is that of its defaults. */
@Embeddable
record ProjectPlace(String projectId, int place) {}
