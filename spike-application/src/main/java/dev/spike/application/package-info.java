/**
 * What all agents have in common: the clock, and what a change of a thing is. The agents live in
 * the packages beside it; begin at {@link dev.spike.application.generation.Generator}.
 */
package dev.spike.application;
