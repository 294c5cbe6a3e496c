package com.example.consumer;

import java.time.Instant;

/** What a sensor says: a temperature, which may be missing, and when it was measured. */
public record Measurement(Instant at, Double temperature) {}
