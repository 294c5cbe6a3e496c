/**
 * Reads what the documentation of embedders' types shows, and compiles it. Begin at {@code
 * SnippetsTest}.
 */
package dev.spike.cli.snippets;
