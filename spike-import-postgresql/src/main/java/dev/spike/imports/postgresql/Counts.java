package dev.spike.imports.postgresql;

/** What became of the rows that were copied; each is counted once. */
record Counts(long inserted, long updated, long skipped) {}
