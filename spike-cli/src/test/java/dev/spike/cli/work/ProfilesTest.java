package dev.spike.cli.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spike.domain.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  private static final Profile PROFILE =
      new Profile(
          URI.create("http://127.0.0.1:8088"),
          "secret.token",
          Instant.parse("2026-03-01T09:00:00Z"),
          Instant.parse("2026-03-01T12:00:00Z"));

  @TempDir private Path home;

  private Profiles profiles() {
    return new Profiles(Map.of(), home);
  }

  private Path file() {
    return home.resolve(".config").resolve("spike").resolve("profile.json");
  }

  @Test
  void keepOneForItsOwnerAlone() throws IOException {
    profiles().save(PROFILE);

    assertThat(profiles().saved()).contains(PROFILE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void keepItWhereTheEnvironmentSays() {
    new Profiles(Map.of("XDG_CONFIG_HOME", home.resolve("x").toString()), home).save(PROFILE);

    assertThat(home.resolve("x").resolve("spike").resolve("profile.json")).exists();
    assertThat(profiles().saved()).isEmpty();
  }

  @Test
  void forgetIt() {
    profiles().save(PROFILE);

    assertThat(profiles().remove()).isTrue();
    assertThat(profiles().saved()).isEmpty();
    assertThat(profiles().remove()).isFalse();
  }

  @Test
  void refuseAFileThatSaysSomethingElse() throws IOException {
    profiles().save(PROFILE);
    for (String text : new String[] {"", "{", "{}", "[]", "{\"server\":\"http://x\"}"}) {
      Files.writeString(file(), text);

      assertThatThrownBy(() -> profiles().saved())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(file().toString());
    }
  }

  @Test
  void printNoToken() {
    assertThat(PROFILE.toString()).doesNotContain("secret");
  }

  @Test
  void knowWhenHalfOfTheTimeIsOver() {
    assertThat(PROFILE.isHalfOver(Instant.parse("2026-03-01T10:30:00Z"))).isFalse();
    assertThat(PROFILE.isHalfOver(Instant.parse("2026-03-01T10:30:01Z"))).isTrue();
    assertThat(PROFILE.isHalfOver(Instant.parse("2026-03-02T00:00:00Z"))).isTrue();
  }
}
