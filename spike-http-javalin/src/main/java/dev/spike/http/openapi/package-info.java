/**
 * The contract as a document: read from the resource openapi.yaml, and shown to machines as it is
 * or as JSON, and to people as a page. Begin at {@link dev.spike.http.openapi.OpenApi}.
 */
package dev.spike.http.openapi;
