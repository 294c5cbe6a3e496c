package dev.spike.planted.cli;

/** What nobody inside may look at. */
public final class Door {}
