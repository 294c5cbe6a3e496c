package dev.spike.http;

import dev.spike.domain.access.Person;
import dev.spike.domain.access.User;
import java.time.Instant;

/** Somebody who is signed in, by a token that is good until it expires. */
record Session(User user, String token, Instant signedInAt, Instant expiresAt) {

  Person person() {
    return user.person();
  }
}
