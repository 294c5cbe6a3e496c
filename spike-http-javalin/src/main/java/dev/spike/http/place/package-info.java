/**
 * Where requests of people are answered: in this process on a database, or by a service far away.
 * Begin at {@link dev.spike.http.place.Place}.
 */
package dev.spike.http.place;
