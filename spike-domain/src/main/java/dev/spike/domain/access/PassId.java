package dev.spike.domain.access;

/** By what one pass is told from all others. */
public record PassId(String text) {}
