/**
 * Collections as documents, to be kept in files and made anew elsewhere. Begin at {@link
 * dev.spike.application.document.Archivist}.
 */
package dev.spike.application.document;
