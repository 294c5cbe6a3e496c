package dev.spike.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final KeySecret SECRET = KeySecret.of(new byte[KeySecret.RANDOM_BYTES]);

  private static ApiKey key(Optional<Instant> expiresAt, Set<Scope> scopes) {
    return new ApiKey(
        new ApiKeyId(1),
        new UserId(2),
        new KeyLabel("k"),
        SECRET.prefix(),
        SECRET.hash(),
        false,
        expiresAt,
        Optional.empty(),
        Reach.ALL,
        scopes,
        Stamp.of(NOW));
  }

  private static ApiKey key(Optional<Instant> expiresAt) {
    return key(expiresAt, Set.of(Scope.DATA_READ));
  }

  @Test
  void isUsableUntilItExpiresOrIsRevoked() {
    assertThat(key(Optional.empty()).isUsableAt(Instant.MAX)).isTrue();
    assertThat(key(Optional.of(NOW)).isUsableAt(NOW.minusNanos(1))).isTrue();
    assertThat(key(Optional.of(NOW)).isUsableAt(NOW)).isFalse();
    assertThat(key(Optional.empty()).revokedAt(NOW).isUsableAt(NOW)).isFalse();
    assertThat(key(Optional.empty()).status()).isEqualTo(KeyStatus.ACTIVE);
    assertThat(key(Optional.empty()).revokedAt(NOW).status()).isEqualTo(KeyStatus.REVOKED);
  }

  @Test
  void remembersItsLatestUseWithoutBeingChangedByIt() {
    ApiKey used = key(Optional.empty()).usedAt(NOW);

    assertThat(used.lastUsedAt()).contains(NOW);
    assertThat(used.usedAt(NOW.minusSeconds(60))).isEqualTo(used);
    assertThat(used.usedAt(NOW.plusSeconds(60)).lastUsedAt()).contains(NOW.plusSeconds(60));
    assertThat(used.stamp()).isEqualTo(Stamp.of(NOW));
  }

  @Test
  void isGoodForSomething() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> key(Optional.empty(), Set.of()))
        .withMessageContaining("at least one of data:read, imports:run");
  }
}
