package dev.spike.application.memory;

import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.User;
import java.util.Comparator;

/** Users, and the ways to find them. */
record UserTable(Tree<UserId, User> byId, Tree<Email, UserId> byEmail) {

  static final UserTable EMPTY =
      new UserTable(
          Tree.sortedBy(Comparator.comparingLong(UserId::number)),
          Tree.sortedBy(Comparator.comparing(Email::text)));

  UserTable with(User user) {
    UserTable others = without(user.id());
    return new UserTable(
        others.byId.with(user.id(), user), others.byEmail.with(user.email(), user.id()));
  }

  UserTable without(UserId id) {
    return byId.get(id)
        .map(user -> new UserTable(byId.without(id), byEmail.without(user.email())))
        .orElse(this);
  }
}
