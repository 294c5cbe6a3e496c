package dev.spike.planted.domain.schedule;

import dev.spike.planted.domain.value.Backward;

/** Looks along the arrows, at something that looks back. */
public record Eager(Backward backward) {}
