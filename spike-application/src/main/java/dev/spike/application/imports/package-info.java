/**
 * Bringing files into tables. The tools that do it stand here as agents see them: where files come
 * from, what loads them, and who is told. Begin at {@link
 * dev.spike.application.imports.TableLoader}.
 */
package dev.spike.application.imports;
