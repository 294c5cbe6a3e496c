/**
 * A monitored system for integration tests, in the memory of the test. Begin at {@link
 * dev.spike.junit.server.SpikeServer}.
 */
package dev.spike.junit.server;
