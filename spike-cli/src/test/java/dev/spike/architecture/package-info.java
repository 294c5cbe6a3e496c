/**
 * The laws of the house as tests. Begin at {@link dev.spike.architecture.Laws}; each law names the
 * planted faults in {@code dev.spike.planted} that it has to catch.
 */
package dev.spike.architecture;
