/**
 * Looking after collections and their fields. Begin at {@link
 * dev.spike.application.collection.Curator}.
 */
package dev.spike.application.collection;
