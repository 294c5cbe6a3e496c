/**
 * Shelves in memory, for tests and for trying Spike out. Begin at {@link
 * dev.spike.application.memory.MemoryStorage}.
 */
package dev.spike.application.memory;
