/**
 * What it costs a JUnit test to be handed a feed, beside a test that is handed nothing. Begin at
 * {@link dev.spike.benchmarks.injecting.Main}.
 */
package dev.spike.benchmarks.injecting;
