/**
 * Feeds, spikes and clocks as parameters of JUnit tests. Begin at {@link
 * dev.spike.junit.SpikeTest}.
 */
package dev.spike.junit;
