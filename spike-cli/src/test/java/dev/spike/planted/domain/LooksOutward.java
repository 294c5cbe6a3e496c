package dev.spike.planted.domain;

import dev.spike.planted.cli.Door;

/** Needs a ring outside its own. */
public record LooksOutward(Door door) {}
