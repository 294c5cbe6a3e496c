package dev.spike.application.imports;

/** A row that a table could not take: on which line of the file it begins, and why. */
public record BadRow(long line, String reason) {}
