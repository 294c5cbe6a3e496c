/**
 * Spikes: collections that behave otherwise for a while. Begin at {@link
 * dev.spike.domain.schedule.Course}, which is a collection in the course of time.
 */
package dev.spike.domain.schedule;
