package dev.spike.persistence.jpa;

import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.PasswordHash;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A user in the table of users. */
@Entity
@Table(name = "users")
class UserRow {

  @Id private long id;
  private String email;
  private String username;
  private String role;
  private String passwordHash;
  private int tokenVersion;
  private Long lastLoginAt;
  @Embedded private StampColumns stamp;

  static UserRow of(User user) {
    UserRow row = new UserRow();
    row.id = user.id().number();
    row.email = user.email().text();
    row.username = user.username().text();
    row.role = user.role().toString();
    row.passwordHash = user.password().text();
    row.tokenVersion = user.tokenVersion();
    row.lastLoginAt = user.lastLoginAt().map(Instant::toEpochMilli).orElse(null);
    row.stamp = StampColumns.of(user.stamp());
    return row;
  }

  User user() {
    return new User(
        new UserId(id),
        new Email(email),
        new Username(username),
        Role.parse(role),
        new PasswordHash(passwordHash),
        tokenVersion,
        stamp.stamp(),
        Optional.ofNullable(lastLoginAt).map(Instant::ofEpochMilli));
  }
}
