/**
 * Who may do what: people and their roles, API keys and how far they reach. Begin at {@link
 * dev.spike.domain.access.Rights}.
 */
package dev.spike.domain.access;
