/**
 * Bringing files into tables of PostgreSQL: where files are, how they are read and copied, and who
 * is told. Begin at {@link dev.spike.imports.postgresql.PostgresLoader}, whose {@code load} tries
 * the fastest way first: bytes as they are, into the table itself. What that cannot do is done
 * again with more care, and every way ends with the same rows in the table.
 */
package dev.spike.imports.postgresql;
