/**
 * Files of collections as tests read them: what stands in them, line by line, and what a feed is
 * made of by that. Begin at {@link dev.spike.junit.file.FiledCollection}.
 */
package dev.spike.junit.file;
