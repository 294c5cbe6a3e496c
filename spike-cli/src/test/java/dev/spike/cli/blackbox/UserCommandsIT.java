package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UserCommandsIT {

  private static TwoPlaces places;

  @BeforeAll
  static void open() {
    places = new TwoPlaces();
  }

  @AfterAll
  static void close() {
    places.close();
  }

  @Test
  void sayTheSameAtBothPlaces() {
    String email = "one@example.org";
    places.both("users", "create", email, "--role", "editor", "-o", "json").ended(0);
    places.both("users", "set-role", email, "VIEWER", "-o", "json").ended(0);
    places.both("users", "reset-password", "One@Example.org", "-o", "json").ended(0);

    for (String format : new String[] {"table", "json", "yaml", "csv"}) {
      assertThat(places.onOneDatabase("users", "list", "-o", format).ended(0).out())
          .contains(email)
          .contains("Viewer");
    }
    assertThat(places.both("users", "delete", email).complaint(2)).contains("needs --yes");
    assertThat(places.both("users", "delete", email, "--yes").ended(0).out())
        .isEqualTo("Deleted the user one@example.org.\n");
    assertThat(places.both("users", "delete", email, "--yes").complaint(3))
        .contains("there is no user 'one@example.org'");
  }

  @Test
  void showMadePasswordsOnce() {
    String email = "two@example.org";
    Said made = places.there("users", "create", email, "--role", "Viewer").ended(0);

    places.service().anybody().login(email, made.out().strip()).is(200);
    assertThat(made.err())
        .isEqualTo("Admitted two@example.org as Viewer; the password is shown only now.\n");
    Said again = places.there("users", "reset-password", email).ended(0);
    places.service().anybody().login(email, made.out().strip()).is(401);
    places.service().anybody().login(email, again.out().strip()).is(200);
    places.here("users", "create", email, "--role", "Viewer").ended(0);
  }

  @Test
  void complainOnOneLine() {
    assertThat(places.both("users", "set-role", "admin@localhots", "Viewer").complaint(3))
        .isEqualTo("spike: there is no user 'admin@localhots'; did you mean 'admin@localhost'?");
    assertThat(places.both("users", "set-role", "admin@localhost", "Viewer").complaint(4))
        .contains("the last Admin");
    assertThat(places.both("users", "set-role", "admin@localhost", "Boss").complaint(2))
        .contains("a role is Admin, Editor or Viewer, not 'Boss'");
    assertThat(places.both("users", "delete", "admin@localhost", "--yes").complaint(4))
        .contains("nobody deletes themself");
    assertThat(places.both("users", "create", "x", "--role", "Viewer").complaint(2))
        .contains("an e-mail address looks like name@host, not 'x'");
    assertThat(places.both("users", "create", "x@y").complaint(2)).contains("--role");
    assertThat(places.both("users", "create", "admin@localhost", "--role", "Admin").complaint(4))
        .contains("admin@localhost");
    assertThat(
            places
                .both("users", "create", "x@y", "--role", "Admin", "--password-stdin")
                .complaint(2))
        .endsWith("there is no password on the standard input");
  }
}
