/**
 * Planning spikes, foreseeing what they will do, and seeing them begin and end. Begin at {@link
 * dev.spike.application.schedule.Planner}.
 */
package dev.spike.application.schedule;
