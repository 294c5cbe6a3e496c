package dev.spike.http;

import dev.spike.domain.access.Pass;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.User;
import java.time.Instant;

/** Somebody who is signed in, by a pass. */
record Session(User user, Pass pass, Instant signedInAt) {

  Person person() {
    return user.person();
  }
}
