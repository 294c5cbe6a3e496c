package dev.spike.application.storage;

import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import java.util.Optional;

/** The users. */
public interface Users {

  /** The user of an id. */
  Optional<User> byId(UserId id);

  /** The user who signs in with an address. */
  Optional<User> byEmail(Email email);

  /** How many users have a role. */
  long countOf(Role role);

  /** Users by id. */
  Page<User> page(PageRequest request);

  /** Adds a user; a conflict if the address is taken. */
  void add(User user);

  /** Keeps a user in place of the one with the same id; a conflict if the address is taken. */
  void replace(User user);

  /** Removes a user, who owns no collections any more, with their API keys and verdicts. */
  void remove(UserId id);
}
