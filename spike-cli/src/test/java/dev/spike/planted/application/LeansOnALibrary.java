package dev.spike.planted.application;

import picocli.CommandLine;

/** Needs more than the JDK. */
public record LeansOnALibrary(CommandLine library) {}
