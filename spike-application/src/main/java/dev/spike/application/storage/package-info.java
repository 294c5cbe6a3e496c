/**
 * What Spike needs kept: the shelves, and the units of work in which they are met. Begin at {@link
 * dev.spike.application.storage.Storage}.
 */
package dev.spike.application.storage;
