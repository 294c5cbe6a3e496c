package dev.spike.planted.attic;

/** Lives in no room. */
public final class Homeless {}
