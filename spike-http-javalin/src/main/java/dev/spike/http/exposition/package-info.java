/**
 * What monitoring reads: the numbers of a collection as metrics, its texts as their labels. Begin
 * with {@link dev.spike.http.exposition.Exposition}.
 */
package dev.spike.http.exposition;
