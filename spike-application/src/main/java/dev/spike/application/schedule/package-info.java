/**
 * Planning spikes, and foreseeing what they will do. Begin at {@link
 * dev.spike.application.schedule.Planner}.
 */
package dev.spike.application.schedule;
