package dev.spike.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "orders, \"orders\"",
        "a\"b, \"a\"\"b\"",
        "\"; DROP TABLE x; --, \"\"\"; DROP TABLE x; --\"",
        "ctid, \"ctid\"",
        "a.b, \"a.b\""
      })
  void standsInQuotes(String text, String quoted) {
    assertThat(new Identifier(text).quoted()).isEqualTo(quoted);
    assertThat(new Identifier(text)).hasToString(text);
  }

  @Test
  void hasAsManyBytesAsPostgresKeeps() {
    assertThat(new Identifier("x".repeat(63)).quoted()).hasSize(65);
    assertThat(new Identifier("\u00e4".repeat(31)).text()).hasSize(31);
    Refusals.assertRefused(
        () -> new Identifier("x".repeat(64)),
        "",
        "'" + "x".repeat(60) + "…' has 64 bytes, but a name in the database can have 63");
    Refusals.assertRefused(
        () -> new Identifier("\u00e4".repeat(32)),
        "",
        "'" + "\u00e4".repeat(32) + "' has 64 bytes, but a name in the database can have 63");
  }

  @Test
  void refusesWhatNoDatabaseCanHave() {
    Refusals.assertRefused(
        () -> new Identifier(""), "", "a name in the database must not be empty");
    Refusals.assertRefused(
        () -> new Identifier("a\0"),
        "",
        "'a\uFFFD' has a null character or half a surrogate pair, which no name in the database can have");
  }

  @Test
  void namesTables() {
    TableName table = new TableName(new Identifier("public"), new Identifier("a\"b"));

    assertThat(table.quoted()).isEqualTo("\"public\".\"a\"\"b\"");
    assertThat(table).hasToString("public.a\"b");
  }
}
