package dev.spike.application.imports;

/** What it takes to bring files into tables. */
public record ImportTools(Safe safe, FileSources sources, TableLoader loader, Notifier notifier) {}
