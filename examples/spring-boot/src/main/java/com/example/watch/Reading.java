package com.example.watch;

/** What the router says of itself; of what it does not say, nothing is known. */
record Reading(Long cpu, Long requests) {}
