/**
 * Measures how fast files come into PostgreSQL, beside other ways of bringing the same rows there,
 * in turns. {@link dev.spike.benchmarks.loading.Main} runs it all; begin there.
 */
package dev.spike.benchmarks.loading;
