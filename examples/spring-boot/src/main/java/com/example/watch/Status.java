package com.example.watch;

/** What is known of the router: its last reading, whether it is busy, and whether it answers. */
record Status(Reading last, boolean isAlarm, boolean isReachable) {

  static final Status UNKNOWN = new Status(new Reading(null, null), false, false);
}
