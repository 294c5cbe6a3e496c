package dev.spike.domain.access;

import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who can sign in.
 *
 * @param tokenVersion goes up when all that was issued to this user before shall stop working
 */
public record User(
    UserId id,
    Email email,
    Username username,
    Role role,
    PasswordHash password,
    int tokenVersion,
    Stamp stamp,
    Optional<Instant> lastLoginAt) {

  /** Somebody who is admitted now. */
  public static User admitted(
      UserId id, Email email, Username username, Role role, PasswordHash password, Instant now) {
    return new User(id, email, username, role, password, 1, Stamp.of(now), Optional.empty());
  }

  /** This user as one who asks for something. */
  public Person person() {
    return new Person(id, role);
  }

  /** This user in a role; if it is another one, what was issued before stops working. */
  public User as(Role other, Instant now) {
    int version = role == other ? tokenVersion : tokenVersion + 1;
    return new User(id, email, username, other, password, version, stamp.touched(now), lastLoginAt);
  }

  /** This user with another password; what was issued before stops working. */
  public User withPassword(PasswordHash other, Instant now) {
    return new User(
        id, email, username, role, other, tokenVersion + 1, stamp.touched(now), lastLoginAt);
  }

  /** This user after signing in, which is no change of what people edit. */
  public User signedIn(Instant now) {
    return new User(id, email, username, role, password, tokenVersion, stamp, Optional.of(now));
  }
}
