/**
 * The clock of imports: db-scheduler wakes whoever has to look, on one node or on many. What it
 * keeps in its table are alarms and nothing else; what is due, and whose job it is, is asked of the
 * agents of imports each time. Begin at {@link dev.spike.persistence.jpa.alarm.AlarmClock}.
 */
package dev.spike.persistence.jpa.alarm;
