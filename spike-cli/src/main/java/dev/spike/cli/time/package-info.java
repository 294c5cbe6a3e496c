/**
 * Times, lengths of time and time zones as people write and read them. Begin at {@link
 * dev.spike.cli.time.TimeReader}.
 */
package dev.spike.cli.time;
