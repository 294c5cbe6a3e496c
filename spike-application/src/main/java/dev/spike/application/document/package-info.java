/**
 * Collections as documents, to be kept in files and made anew elsewhere. Begin at {@link
 * dev.spike.application.document.Archivist}, who writes them, and at {@link
 * dev.spike.application.document.Reconciler}, who makes collections what documents say.
 */
package dev.spike.application.document;
