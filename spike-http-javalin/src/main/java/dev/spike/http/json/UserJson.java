package dev.spike.http.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spike.application.Change;
import dev.spike.application.access.Attempt;
import dev.spike.application.access.NewUser;
import dev.spike.application.access.UserChange;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import java.time.Instant;
import java.util.Optional;

/** Users, and what they type to sign in. */
public final class UserJson {

  private UserJson() {}

  /** Two passwords: the one that somebody has and the one that they want. */
  public record PasswordChange(Password current, Password chosen) {}

  /** Writes a user. */
  public static ObjectNode write(User user) {
    return Json.object()
        .put("id", user.id().number())
        .put("email", user.email().text())
        .put("username", user.username().text())
        .put("role", user.role().toString())
        .put("created_at", user.stamp().createdAt().toString())
        .put("last_login_at", user.lastLoginAt().map(Instant::toString).orElse(null));
  }

  /** Reads what somebody typed to sign in. */
  public static Attempt attempt(ObjectNode json) {
    Members members = new Members(json);
    Optional<String> email = members.required("email", Shape.text(text -> text));
    Optional<String> password = members.required("password", Shape.text(text -> text));
    return members.made(() -> new Attempt(email.orElseThrow(), password.orElseThrow()));
  }

  /** Reads a change of one's own password. */
  public static PasswordChange passwordChange(ObjectNode json) {
    Members members = new Members(json);
    Optional<Password> current = members.required("current_password", Shape.text(Password::new));
    Optional<Password> chosen = members.required("new_password", Shape.text(Password::new));
    return members.made(() -> new PasswordChange(current.orElseThrow(), chosen.orElseThrow()));
  }

  /** Reads a user who shall be admitted. */
  public static NewUser newUser(ObjectNode json) {
    Members members = new Members(json);
    Optional<Email> email = members.required("email", Shape.text(Email::new));
    Optional<Username> username = members.nullable("username", Shape.text(Username::new));
    Optional<Role> role = members.required("role", Shape.text(Role::parse));
    Optional<Password> password = members.nullable("password", Shape.text(Password::new));
    return members.made(
        () -> new NewUser(email.orElseThrow(), username, role.orElseThrow(), password));
  }

  /** Reads a change of a user. */
  public static UserChange change(ObjectNode json) {
    Members members = new Members(json);
    Change<Email> email = members.change("email", Shape.text(Email::new));
    Change<Username> username = members.change("username", Shape.text(Username::new));
    Change<Role> role = members.change("role", Shape.text(Role::parse));
    return members.made(() -> new UserChange(email, username, role));
  }
}
