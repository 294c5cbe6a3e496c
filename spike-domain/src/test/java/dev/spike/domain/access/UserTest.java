package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UserTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final User USER =
      User.admitted(
          new UserId(1),
          new Email("a@b"),
          new Username("a"),
          Role.EDITOR,
          new PasswordHash("secret"),
          NOW);

  @Test
  void losesWhatWasIssuedWithAnotherRoleOrPassword() {
    assertThat(USER.as(Role.VIEWER, NOW).tokenVersion()).isEqualTo(2);
    assertThat(USER.as(Role.EDITOR, NOW).tokenVersion()).isEqualTo(1);
    assertThat(USER.withPassword(new PasswordHash("x"), NOW).tokenVersion()).isEqualTo(2);
    assertThat(USER.as(Role.VIEWER, NOW).person())
        .isEqualTo(new Person(new UserId(1), Role.VIEWER));
  }

  @Test
  void isNotChangedBySigningIn() {
    User signedIn = USER.signedIn(NOW.plusSeconds(1));

    assertThat(signedIn.stamp()).isEqualTo(USER.stamp());
    assertThat(signedIn.lastLoginAt()).contains(NOW.plusSeconds(1));
    assertThat(USER.lastLoginAt()).isEmpty();
  }

  @Test
  void neverPrintsItsPassword() {
    assertThat(USER.toString()).doesNotContain("secret");
  }
}
