package dev.spike.application.contract;

import static dev.spike.application.contract.World.password;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.application.Change;
import dev.spike.application.Expected;
import dev.spike.application.access.Admitted;
import dev.spike.application.access.Attempt;
import dev.spike.application.access.NewUser;
import dev.spike.application.access.UserChange;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.DataCollection;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the registrar does on every storage. */
public abstract class RegistrarContract extends Contract {

  /** A contract to be held to. */
  protected RegistrarContract() {}

  private static UserChange to(Role role) {
    return new UserChange(Change.none(), Change.none(), Change.to(role));
  }

  private User user(UserId id) {
    return world.registrar.get(world.admin, id);
  }

  @Test
  void admitsUsersWithWhatIsGivenOrMade() {
    NewUser plain =
        new NewUser(
            new Email(" Zoe.Q@Example.org"), Optional.empty(), Role.VIEWER, Optional.empty());
    NewUser full =
        new NewUser(
            new Email("max@example.org"),
            Optional.of(new Username("Max")),
            Role.EDITOR,
            Optional.of(password("max")));

    Admitted zoe = world.registrar.admit(world.admin, plain);
    Admitted max = world.registrar.admit(world.admin, full);

    assertThat(zoe.user().username().text()).isEqualTo("zoe.q");
    assertThat(zoe.made()).isPresent();
    assertThat(max.user().username().text()).isEqualTo("Max");
    assertThat(max.made()).isEmpty();
    assertThat(world.registrar.list(world.admin, PageRequest.FIRST).items())
        .endsWith(zoe.user(), max.user());
    refused(Kind.CONFLICT, "max@example.org", () -> world.registrar.admit(world.admin, full));
  }

  @Test
  void tellsEverybodyWhoTheyAre() {
    assertThat(world.registrar.self(world.viewer)).isEqualTo(user(world.viewer.id()));
    world.registrar.delete(world.admin, world.viewer.id(), Expected.ANY);
    refused(Kind.MISSING, "user", () -> world.registrar.self(world.viewer));
  }

  @Test
  void endsTheSessionsOfThoseWhoseRoleChanges() {
    User before = user(world.editor.id());

    User after = world.registrar.change(world.admin, before.id(), to(Role.VIEWER), Expected.of(1));

    assertThat(after.role()).isEqualTo(Role.VIEWER);
    assertThat(after.tokenVersion()).isGreaterThan(before.tokenVersion());
    UserChange name =
        new UserChange(
            Change.to(new Email("e@localhost")), Change.to(new Username("E")), Change.none());
    User named = world.registrar.change(world.admin, before.id(), name, Expected.ANY);
    assertThat(named.tokenVersion()).isEqualTo(after.tokenVersion());
    assertThat(named.email().text()).isEqualTo("e@localhost");
    assertThat(named.username().text()).isEqualTo("E");
    refused(
        Kind.STALE,
        "version 3",
        () -> world.registrar.change(world.admin, before.id(), name, Expected.of(1)));
  }

  @Test
  void keepsTheLastAdmin() {
    refused(
        Kind.CONFLICT,
        "last Admin",
        () -> world.registrar.change(world.admin, world.admin.id(), to(Role.EDITOR), Expected.ANY));
    refused(
        Kind.CONFLICT,
        "themself",
        () -> world.registrar.delete(world.admin, world.admin.id(), Expected.ANY));
    User second = world.user("second", Role.ADMIN);
    world.registrar.change(second.person(), world.admin.id(), to(Role.EDITOR), Expected.ANY);
    refused(
        Kind.CONFLICT,
        "last Admin",
        () -> world.registrar.delete(world.admin, second.id(), Expected.ANY));
  }

  @Test
  void passesTheCollectionsOfADeletedUserOn() {
    DataCollection router = world.collection(world.other, "Router", "a: number 1");

    world.registrar.delete(world.admin, world.other.id(), Expected.ANY);

    assertThat(world.curator.get(world.admin, router.id()).collection().owner())
        .isEqualTo(world.admin.id());
    refused(Kind.MISSING, "user", () -> user(world.other.id()));
  }

  @Test
  void resetsAPassword() {
    User before = user(world.editor.id());

    Password made = world.registrar.resetPassword(world.admin, before.id());

    User after = world.gatekeeper.signIn(new Attempt("editor@localhost", made.reveal()));
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.tokenVersion()).isGreaterThan(before.tokenVersion());
    refused(
        Kind.MISSING, "user 0", () -> world.registrar.resetPassword(world.admin, new UserId(0)));
  }
}
