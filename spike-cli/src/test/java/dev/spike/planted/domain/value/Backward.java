package dev.spike.planted.domain.value;

import dev.spike.planted.domain.schedule.Eager;

/** Looks against the arrows, and so closes a circle. */
public record Backward(Eager eager) {}
