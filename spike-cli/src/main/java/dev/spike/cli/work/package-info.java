/**
 * What all commands have in common that work on what is kept, wherever that is. Begin at {@link
 * dev.spike.cli.work.Work}.
 */
package dev.spike.cli.work;
