/**
 * Bringing files into tables. People say what shall be loaded and when: {@link
 * dev.spike.application.imports.ConnectionKeeper}, {@link
 * dev.spike.application.imports.SourceKeeper}, {@link dev.spike.application.imports.ProjectKeeper},
 * {@link dev.spike.application.imports.Scheduler} and {@link
 * dev.spike.application.imports.Importer}. A clock drives the rest: {@link
 * dev.spike.application.imports.Dispatcher} makes jobs of what is due, {@link
 * dev.spike.application.imports.JobRunner} runs them. The tools for it stand here as agents see
 * them: where files come from, what loads them, who is told, and what keeps secrets. Begin at
 * {@link dev.spike.application.imports.Dispatcher}.
 */
package dev.spike.application.imports;
