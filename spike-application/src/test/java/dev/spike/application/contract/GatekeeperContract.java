package dev.spike.application.contract;

import static dev.spike.application.contract.World.START;
import static dev.spike.application.contract.World.password;
import static dev.spike.application.contract.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.access.Admitted;
import dev.spike.application.access.Attempt;
import dev.spike.application.access.Gatekeeper;
import dev.spike.application.access.TooOften;
import dev.spike.application.storage.Storage;
import dev.spike.domain.Refusal;
import dev.spike.domain.Refusal.Kind;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Pass;
import dev.spike.domain.access.PassId;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the gatekeeper does on every storage. */
public abstract class GatekeeperContract extends Contract {

  /** A contract to be held to. */
  protected GatekeeperContract() {}

  private User signIn(String email, String password) {
    return world.gatekeeper.signIn(new Attempt(email, password));
  }

  private void fail(String email) {
    refused(Kind.UNKNOWN_CALLER, "no user", () -> signIn(email, "not the password"));
  }

  @Test
  void admitsTheFirstAdminOnce() {
    Storage storage = new Restless(emptyStorage());
    Gatekeeper gatekeeper = new Gatekeeper(storage, world.hasher, world.clock, new Random(1));
    Email email = new Email("admin@localhost");

    Admitted first = gatekeeper.admitFirst(email, Optional.empty()).orElseThrow();

    assertThat(first.user().role()).isEqualTo(Role.ADMIN);
    assertThat(first.user().username().text()).isEqualTo("admin");
    String made = first.made().orElseThrow().reveal();
    assertThat(made).hasSizeGreaterThanOrEqualTo(20);
    assertThat(gatekeeper.signIn(new Attempt("admin@localhost", made)).id())
        .isEqualTo(first.user().id());
    assertThat(gatekeeper.admitFirst(email, Optional.empty())).isEmpty();
  }

  @Test
  void admitsTheFirstAdminWithTheGivenPassword() {
    Gatekeeper gatekeeper =
        new Gatekeeper(emptyStorage(), world.hasher, world.clock, new Random(1));

    Admitted first =
        gatekeeper
            .admitFirst(new Email("root@example.org"), Optional.of(password("root")))
            .orElseThrow();

    assertThat(first.made()).isEmpty();
    assertThat(gatekeeper.signIn(new Attempt("ROOT@example.org ", password("root").reveal())))
        .extracting(User::lastLoginAt)
        .isEqualTo(Optional.of(START));
  }

  @Test
  void answersTheSameToAllWhoDoNotKnowThePassword() {
    List<Attempt> attempts =
        List.of(
            new Attempt("editor@localhost", "not the password"),
            new Attempt("nobody@localhost", "not the password"),
            new Attempt("editor@localhost", "short"),
            new Attempt("editor@localhost", "x".repeat(5000)),
            new Attempt("no address", "not the password"),
            new Attempt("", ""));

    List<String> answers =
        attempts.stream()
            .map(
                attempt -> {
                  int before = world.hasher.comparisons();
                  String answer = answerTo(attempt);
                  return answer + (world.hasher.comparisons() - before);
                })
            .distinct()
            .toList();

    assertThat(answers)
        .containsExactly("UNKNOWN_CALLER there is no user with this e-mail address and password1");
  }

  private String answerTo(Attempt attempt) {
    try {
      return world.gatekeeper.signIn(attempt).toString();
    } catch (Refusal refusal) {
      return refusal.kind() + " " + refusal.getMessage();
    }
  }

  @Test
  void slowsDownAfterFiveFailuresInAMinute() {
    Stream.generate(() -> "Editor@localhost").limit(4).forEach(this::fail);
    world.clock.advance(Duration.ofSeconds(20));
    fail("editor@localhost");

    assertThatExceptionOfType(TooOften.class)
        .isThrownBy(() -> signIn("editor@localhost", password("editor").reveal()))
        .satisfies(refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(40)))
        .extracting(Refusal::kind)
        .isEqualTo(Kind.TOO_OFTEN);
    assertThat(signIn("viewer@localhost", password("viewer").reveal()).id())
        .isEqualTo(world.viewer.id());
    world.clock.advance(Duration.ofSeconds(40));
    assertThat(signIn("editor@localhost", password("editor").reveal()).id())
        .isEqualTo(world.editor.id());
  }

  @Test
  void slowsDownForUnknownAddressesToo() {
    Stream.generate(() -> "nobody@localhost").limit(5).forEach(this::fail);

    refused(Kind.TOO_OFTEN, "60 s", () -> signIn("nobody@localhost", "not the password"));
  }

  @Test
  void letsNobodyPastTheLimitByTryingManyAtOnce() throws InterruptedException {
    List<Kind> answers =
        Crowd.of(
            16,
            () -> {
              try {
                signIn("editor@localhost", "not the password");
                return Kind.CONFLICT;
              } catch (Refusal refusal) {
                return refusal.kind();
              }
            });

    assertThat(answers).filteredOn(Kind.UNKNOWN_CALLER::equals).hasSize(5);
    assertThat(answers).filteredOn(Kind.TOO_OFTEN::equals).hasSize(11);
  }

  @Test
  void forgetsFailuresOfAThousandAddressesAfterAMinute() {
    for (int i = 0; i < 1_100; i++) {
      fail("nobody" + i + "@localhost");
    }
    world.clock.advance(Duration.ofMinutes(1));
    Stream.generate(() -> "nobody0@localhost").limit(5).forEach(this::fail);
    refused(Kind.TOO_OFTEN, "60 s", () -> signIn("nobody0@localhost", "not the password"));
  }

  @Test
  void changesThePasswordOfThoseWhoKnowIt() {
    User before = signIn("viewer@localhost", password("viewer").reveal());
    Pass pass = pass("mine", before);
    Pass elsewhere = pass("elsewhere", before);
    Password chosen = new Password("another password");

    refused(
        Kind.INVALID,
        "current password",
        () -> world.gatekeeper.changePassword(pass, password("editor"), chosen));
    User after = world.gatekeeper.changePassword(pass, password("viewer"), chosen);

    assertThat(world.gatekeeper.identify(pass)).isEqualTo(after);
    assertThat(world.gatekeeper.identify(pass("new", after))).isEqualTo(after);
    refusesToKnow(elsewhere);
    fail("viewer@localhost");
    assertThat(signIn("viewer@localhost", chosen.reveal()).id()).isEqualTo(before.id());
  }

  @Test
  void takesPassesBackForGood() {
    User user = signIn("viewer@localhost", password("viewer").reveal());
    Pass pass = pass("mine", user);
    Pass other = pass("other", user);

    world.gatekeeper.takeBack(pass);

    refusesToKnow(pass);
    assertThat(world.gatekeeper.identify(other)).isEqualTo(user);
    refused(
        Kind.UNKNOWN_CALLER,
        "sign in again",
        () -> world.gatekeeper.changePassword(pass, password("viewer"), password("other")));
    world.gatekeeper.changePassword(other, password("viewer"), password("editor"));
    refusesToKnow(pass);
  }

  @Test
  void remembersNoPassThatHasExpired() {
    User user = signIn("viewer@localhost", password("viewer").reveal());
    Pass pass = pass("mine", user);
    world.gatekeeper.takeBack(pass);
    assertThat(became(pass)).contains(pass.givenBack());
    world.clock.set(pass.expiresAt());

    world.gatekeeper.takeBack(pass("other", user));

    assertThat(became(pass)).isEmpty();
  }

  private Optional<Pass> became(Pass pass) {
    return world.storage.read(stores -> stores.passes().byId(pass.id()));
  }

  private static Pass pass(String id, User user) {
    return new Pass(
        new PassId(id),
        user.id(),
        OptionalInt.of(user.tokenVersion()),
        START.plus(Duration.ofHours(3)));
  }

  private void refusesToKnow(Pass pass) {
    refused(Kind.UNKNOWN_CALLER, "sign in again", () -> world.gatekeeper.identify(pass));
  }

  @Test
  void knowsNobodyWhoIsGone() {
    refusesToKnow(
        new Pass(new PassId("x"), new UserId(0), OptionalInt.of(1), START.plusSeconds(1)));
  }
}
