package dev.spike.cli.picture;

import java.time.Instant;

/** A stretch of time in which something with a name is at work. */
public record Band(String name, Instant from, Instant to) {}
