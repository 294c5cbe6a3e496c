/**
 * Tests of alerts: a scenario of spikes is played while somebody looks at the alerts, and a verdict
 * is passed. Begin at {@link dev.spike.cli.verdict.TestCommand}.
 */
package dev.spike.cli.verdict;
