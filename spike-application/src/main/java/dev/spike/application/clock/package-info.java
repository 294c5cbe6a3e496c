/**
 * Setting the clock of the service, and knowing how it is set. Begin at {@link
 * dev.spike.application.clock.Timekeeper}.
 */
package dev.spike.application.clock;
