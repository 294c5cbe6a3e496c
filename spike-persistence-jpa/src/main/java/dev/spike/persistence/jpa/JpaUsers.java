package dev.spike.persistence.jpa;

import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Taken;
import dev.spike.application.storage.Users;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import java.util.Optional;

/** Users in a database. */
record JpaUsers(Desk desk) implements Users {

  @Override
  public Optional<User> byId(UserId id) {
    return desk.find(UserRow.class, id.number()).map(UserRow::user);
  }

  @Override
  public Optional<User> byEmail(Email email) {
    return desk.one(UserRow.class, "from UserRow where email = ?1", email.text())
        .map(UserRow::user);
  }

  @Override
  public long countOf(Role role) {
    return desk.count("select count(*) from UserRow where role = ?1", role.toString());
  }

  @Override
  public Page<User> page(PageRequest request) {
    return new Page<>(
        desk
            .part(UserRow.class, request.limit(), request.offset(), "from UserRow order by id")
            .stream()
            .map(UserRow::user)
            .toList(),
        desk.count("select count(*) from UserRow"));
  }

  @Override
  public void add(User user) {
    requireFree(user);
    desk.reviseAccess(() -> desk.persist(UserRow.of(user)));
  }

  @Override
  public void replace(User user) {
    requireFree(user);
    desk.reviseAccess(() -> desk.merge(UserRow.of(user)));
  }

  private void requireFree(User user) {
    if (byEmail(user.email()).filter(holder -> !holder.id().equals(user.id())).isPresent()) {
      throw Taken.email(user.email());
    }
  }

  @Override
  public void remove(UserId id) {
    desk.reviseAccess(() -> desk.execute("delete from UserRow where id = ?1", id.number()));
  }
}
