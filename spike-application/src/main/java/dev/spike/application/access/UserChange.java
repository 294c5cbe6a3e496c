package dev.spike.application.access;

import dev.spike.application.Change;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import java.time.Instant;

/** What shall be otherwise about a user. */
public record UserChange(Change<Email> email, Change<Username> username, Change<Role> role) {

  User of(User before, Instant now) {
    User known =
        new User(
            before.id(),
            email.over(before.email()),
            username.over(before.username()),
            before.role(),
            before.password(),
            before.tokenVersion(),
            before.stamp(),
            before.lastLoginAt());
    return known.as(role.over(before.role()), now);
  }
}
