/**
 * The clock by which spikes begin, keys expire and schedules fall due, which may stand still, be
 * elsewhere in time, or run faster. Begin at {@link dev.spike.domain.clock.ClockSetting}.
 */
package dev.spike.domain.clock;
