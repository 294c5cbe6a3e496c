package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseConnectionTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Sealed SEALED = new Sealed("x");

  private static DatabaseConnection connection(String url) {
    DatabaseAccess access = DatabaseAccess.parse(url);
    return new DatabaseConnection(
        new ConnectionId(new UUID(0, 1)),
        new ConnectionName("sales"),
        Description.NONE,
        access.url(),
        access.password().map(secret -> SEALED),
        Stamp.of(NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://me:s3cret@db/sales, postgresql://me:***@db:5432/sales",
    "postgresql://me@db:5433/sales, postgresql://me@db:5433/sales",
    "postgresql://me:s3cret@[::1]/sales, postgresql://me:***@[::1]:5432/sales",
    "postgresql://a%40b:x@db/a%2Fb%20%C3%A4, postgresql://a%40b:***@db:5432/a%2Fb%20%C3%A4",
    "jdbc:postgresql://db/sales?user=me&password=x, postgresql://me:***@db:5432/sales",
    "postgresql://me@db/s-._~?ApplicationName=a%20b&sslmode=require,"
        + " postgresql://me@db:5432/s-._~?ApplicationName=a%20b&sslmode=require"
  })
  void showsItsUrlWithoutThePassword(String given, String shown) {
    assertThat(connection(given).shownUrl()).isEqualTo(shown);
    assertThat(DatabaseAccess.parse(shown).url()).isEqualTo(connection(given).url());
    assertThat(connection(given).toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://me@db/sales, true",
    "postgresql://me@db/other, true",
    "postgresql://me@db/sales?connectTimeout=3, true",
    "postgresql://me@evil/sales, false",
    "postgresql://me@db:5433/sales, false",
    "postgresql://you@db/sales, false",
    "postgresql://me@db/sales?sslmode=disable, false"
  })
  void showsItsPasswordOnlyToItsServer(String other, boolean trusted) {
    assertThat(connection("postgresql://me@db/sales").trusts(DatabaseAccess.parse(other).url()))
        .isEqualTo(trusted);
  }

  @Test
  void changes() {
    DatabaseConnection before = connection("postgresql://me:x@db/sales");
    DatabaseUrl url = DatabaseAccess.parse("postgresql://me@db2/sales").url();

    DatabaseConnection after =
        before.changed(
            new ConnectionName("n"),
            new Description("d"),
            url,
            Optional.empty(),
            NOW.plusSeconds(1));

    assertThat(after)
        .isEqualTo(
            new DatabaseConnection(
                before.id(),
                new ConnectionName("n"),
                new Description("d"),
                url,
                Optional.empty(),
                new Stamp(2, NOW, NOW.plusSeconds(1))));
  }
}
