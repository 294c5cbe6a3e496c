/**
 * Telling afterwards when what was generated was abnormal. Begin at {@link
 * dev.spike.application.truth.Historian}.
 */
package dev.spike.application.truth;
