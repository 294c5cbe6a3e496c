/**
 * What was generated on purpose to be abnormal, and when. Begin at {@link
 * dev.spike.domain.truth.Truth}.
 */
package dev.spike.domain.truth;
