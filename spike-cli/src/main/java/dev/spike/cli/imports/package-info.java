/**
 * The commands of imports: where files come from and go to, when that happens, and what became of
 * it. Begin at {@link dev.spike.cli.imports.Thing} and {@link dev.spike.cli.imports.JobWatch}.
 */
package dev.spike.cli.imports;
