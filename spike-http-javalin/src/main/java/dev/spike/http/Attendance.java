package dev.spike.http;

import dev.spike.application.storage.Unavailable;
import dev.spike.domain.Refusal;
import dev.spike.domain.access.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Somebody who listens, for as long as they may. */
final class Attendance {

  private static final Duration BREATH = Duration.ofSeconds(15);
  private static final byte[] SIGN = EventText.comment("still here");

  private final Supplier<Person> visitor;
  private final EventLine line;
  private Person person;
  private Instant nextBreath;

  Attendance(Supplier<Person> visitor, Person person, EventLine line, Instant now) {
    this.visitor = visitor;
    this.person = person;
    this.line = line;
    nextBreath = now.plus(BREATH);
  }

  EventLine line() {
    return line;
  }

  /** As whom they were let in. */
  Person person() {
    return person;
  }

  /** They are to be asked who they are at the next occasion. */
  void doubt() {
    nextBreath = Instant.MIN;
  }

  /** Whether they may go on listening; from time to time they are asked again who they are. */
  boolean staysAt(Instant now) {
    if (line.isOver()) {
      return false;
    }
    if (now.isBefore(nextBreath)) {
      return true;
    }
    nextBreath = now.plus(BREATH);
    try {
      person = visitor.get();
    } catch (Unavailable later) {
      return true;
    } catch (Refusal notAnyMore) {
      return false;
    }
    line.breathe(SIGN);
    return true;
  }
}
