/**
 * Chains of alerts as they run outside, and ways to look at them: by asking a Prometheus or an
 * Alertmanager, or by being told. Begin at {@link dev.spike.cli.chain.Chain}.
 */
package dev.spike.cli.chain;
