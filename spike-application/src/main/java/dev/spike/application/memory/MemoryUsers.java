package dev.spike.application.memory;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Taken;
import dev.spike.application.storage.Users;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import java.util.Optional;

/** Users within one unit of work. */
record MemoryUsers(Unit unit) implements Users {

  private UserTable table() {
    return unit.state().users();
  }

  @Override
  public Optional<User> byId(UserId id) {
    return table().byId().get(id);
  }

  @Override
  public Optional<User> byEmail(Email email) {
    return table().byEmail().get(email).flatMap(this::byId);
  }

  @Override
  public long countOf(Role role) {
    return table().byId().after(0).filter(user -> user.role() == role).count();
  }

  @Override
  public Page<User> page(PageRequest request) {
    return table().byId().page(request);
  }

  @Override
  public void add(User user) {
    Optional<UserId> holder = table().byEmail().get(user.email());
    if (holder.filter(id -> !id.equals(user.id())).isPresent()) {
      throw Taken.email(user.email());
    }
    unit.reviseAccess(state -> state.with(state.users().with(user)));
  }

  @Override
  public void replace(User user) {
    add(user);
  }

  @Override
  public void remove(UserId id) {
    unit.reviseAccess(
        state ->
            state
                .with(state.users().without(id))
                .with(state.keys().withoutAllOf(id))
                .with(state.verdicts().withNewest(id, 0)));
  }
}
