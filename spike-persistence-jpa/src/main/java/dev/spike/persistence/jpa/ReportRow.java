package dev.spike.persistence.jpa;

/** An entry of a report, in its place. */
interface ReportRow<T> {

  JobPlace id();

  T entry();
}
