/**
 * Flaws: what goes wrong on purpose between what is drawn and what is told, such as values that are
 * missing or old, and polls that fail. {@link dev.spike.domain.flaw.Flaw} is one of them and {@link
 * dev.spike.domain.flaw.Flaws} are all of a spike; {@link dev.spike.domain.flaw.Disturbance} is
 * what they come to in one half of a collection.
 */
package dev.spike.domain.flaw;
