/**
 * Assertions about feeds and their draws for tests that have AssertJ. Begin at {@link
 * dev.spike.junit.assertj.SpikeAssertions}.
 */
package dev.spike.junit.assertj;
