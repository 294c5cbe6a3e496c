/**
 * The front door: the commands, what they answer to a shell, and the only {@code main}. Begin at
 * {@link dev.spike.cli.Main}; a new command is one class and one line in {@code Commands}.
 */
package dev.spike.cli;
