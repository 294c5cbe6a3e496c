/**
 * The manual, made of what the commands say about themselves. Begin at {@link
 * dev.spike.cli.manual.ManPage}.
 */
package dev.spike.cli.manual;
