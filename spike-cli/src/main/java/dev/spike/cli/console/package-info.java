/**
 * The streams of a call and what stands on them: what is typed and what is printed. Begin at {@link
 * dev.spike.cli.console.Console}.
 */
package dev.spike.cli.console;
