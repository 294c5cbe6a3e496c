/**
 * What imports are about: where files come from, which table they go to, how they are read, and
 * what became of them. Begin at {@link dev.spike.domain.imports.ImportConfig}, which says what
 * becomes of a file.
 */
package dev.spike.domain.imports;
