/**
 * Generating data for those who poll. Begin at {@link dev.spike.application.generation.Generator}.
 */
package dev.spike.application.generation;
