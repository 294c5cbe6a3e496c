/**
 * How far a long work has come, for people who wait for its end. Begin at {@link
 * dev.spike.cli.progress.Progress}.
 */
package dev.spike.cli.progress;
