/** Planning spikes. Begin at {@link dev.spike.application.schedule.Planner}. */
package dev.spike.application.schedule;
