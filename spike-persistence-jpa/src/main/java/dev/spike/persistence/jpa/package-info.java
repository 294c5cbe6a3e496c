/**
 * Keeps things in a database: in an SQLite file, or on PostgreSQL where several nodes share them.
 * Begin at {@link dev.spike.persistence.jpa.JpaStorage}.
 */
package dev.spike.persistence.jpa;
