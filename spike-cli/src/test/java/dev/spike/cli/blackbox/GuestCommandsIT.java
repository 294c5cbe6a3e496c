package dev.spike.cli.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What commands let people do who are no Admins. */
@ExtendWith(SharedJar.class)
class GuestCommandsIT {

  private final ServedJar service;
  private final Caller admin;
  private final Guest viewer;
  private final Guest editor;

  GuestCommandsIT(ServedJar service, Caller admin) {
    this.service = service;
    this.admin = admin;
    viewer = Guest.of(service, admin, "Viewer");
    editor = Guest.of(service, admin, "Editor");
  }

  @Test
  void viewersOnlyLook() {
    assertThat(viewer.run("collections", "list").ended(0).err())
        .startsWith("There are no collections yet");
    assertThat(viewer.run("collections", "create", OwnCollection.newName()).complaint(4))
        .contains("a Viewer may only read");
    assertThat(viewer.run("keys", "create", "x").complaint(4)).contains("a Viewer may only read");
    assertThat(viewer.run("whoami").ended(0).out()).contains("Viewer");
  }

  @Test
  void nobodyButAdminsManagesUsers() {
    for (Guest guest : new Guest[] {viewer, editor}) {
      assertThat(guest.run("users", "list").complaint(4)).contains("is for Admins only");
      assertThat(guest.run("users", "create", "x@y", "--role", "Admin").complaint(4))
          .contains("is for Admins only");
      assertThat(guest.run("users", "delete", "admin@localhost", "--yes").complaint(4))
          .contains("is for Admins only");
    }
  }

  @Test
  void editorsChangeOnlyWhatIsTheirs() {
    String others = OwnCollection.of(admin).name();
    String own = OwnCollection.newName();

    editor.run("collections", "create", own).ended(0);
    editor.run("fields", "add", own, "cpu", "range 1..2").ended(0);
    editor.run("keys", "create", "poller", "--collection", own).ended(0);
    assertThat(editor.run("collections", "show", others).complaint(3)).contains(others);
    assertThat(editor.run("collections", "delete", own, others, "--yes").complaint(3))
        .contains(others);
    editor.run("collections", "delete", own, "--yes").ended(0);
  }

  @Test
  void passwordsComeThroughPipes() {
    String email = "piped@example.org";
    Said made =
        Guest.of(service, admin)
            .typing(
                "a password from a pipe\nand more\n",
                "users",
                "create",
                email,
                "--role",
                "Editor",
                "--password-stdin");

    assertThat(made.ended(0).out()).isEqualTo("Admitted piped@example.org as Editor.\n");
    service.anybody().login(email, "a password from a pipe").is(200);
  }

  @Test
  void tokensOfNobodyAreRefusedAndNotRepeated() {
    Guest stranger = new Guest(service, "eyJhbGciOiJIUzI1NiJ9.e30.c2VjcmV0");
    String complaint =
        "spike: this token is not valid at %s; sign in with 'spike login %<s'"
            .formatted(service.address());

    assertThat(stranger.run("collections", "list").complaint(4)).isEqualTo(complaint);
    assertThat(stranger.run("whoami").complaint(4)).isEqualTo(complaint);
    assertThat(new Guest(service, "line\nbreak").run("whoami").complaint(2))
        .isEqualTo("spike: a token or key is one word of letters, digits and signs");
    Guest leaving = Guest.of(service, admin, "Editor");
    service.anybody().bearing(leaving.token()).post("/api/auth/logout", "{}").is(200);
    assertThat(leaving.run("whoami").complaint(4)).isEqualTo(complaint);
  }
}
