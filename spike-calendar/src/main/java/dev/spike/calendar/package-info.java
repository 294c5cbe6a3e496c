/**
 * Recurrence rules of calendars (RFC 5545), read and unrolled by lib-recur. Nobody names {@link
 * dev.spike.calendar.LibRecurRules}: it is found as a service.
 */
package dev.spike.calendar;
