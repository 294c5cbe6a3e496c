/**
 * Rules and what they yield. Begin at {@link dev.spike.domain.value.Rule}: a rule is a constant;
 * the instant, the chance and the state of a counter are handed in.
 */
package dev.spike.domain.value;
