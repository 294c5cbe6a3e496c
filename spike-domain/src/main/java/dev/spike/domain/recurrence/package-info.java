/**
 * When things happen again and again: cron expressions, intervals, what becomes of them when clocks
 * are moved, and what to do about runs that are due, late or in each other's way. Begin at {@link
 * dev.spike.domain.recurrence.Timetable}; which instants there are is up to {@link
 * dev.spike.domain.recurrence.Recurrence}.
 */
package dev.spike.domain.recurrence;
