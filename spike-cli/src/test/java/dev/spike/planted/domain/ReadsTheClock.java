package dev.spike.planted.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

/** Every way to the time that nobody handed in. */
public final class ReadsTheClock {

  Instant instant() {
    return Instant.now();
  }

  Supplier<Instant> reference() {
    return Instant::now;
  }

  Supplier<Instant> lambda() {
    return () -> Instant.now();
  }

  LocalDate date() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  ZonedDateTime zoned() {
    return ZonedDateTime.now();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Clock ticks() {
    return Clock.tickSeconds(ZoneOffset.UTC);
  }

  InstantSource source() {
    return InstantSource.system();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  Date oldDate() {
    return new Date();
  }

  Calendar calendar() {
    return Calendar.getInstance();
  }
}
