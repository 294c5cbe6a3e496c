/**
 * How Spike is set up, by options, the environment and a file. Begin at {@link
 * dev.spike.cli.settings.Settings}.
 */
package dev.spike.cli.settings;
