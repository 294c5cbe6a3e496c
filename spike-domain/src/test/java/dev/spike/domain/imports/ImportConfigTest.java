package dev.spike.domain.imports;

import static dev.spike.domain.imports.ImportConfig.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spike.domain.Refusals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportConfigTest {

  private static LoadRule rule(String pattern, String schema) {
    return new LoadRule(
        new Glob(pattern),
        List.of(),
        CsvShape.USUAL,
        false,
        Optional.empty(),
        new Identifier(schema),
        Map.of());
  }

  private static LoadRule keyed(List<Identifier> key, Map<String, Identifier> columns) {
    return new LoadRule(
        new Glob("*"),
        key,
        CsvShape.USUAL,
        false,
        Optional.empty(),
        new Identifier("public"),
        columns);
  }

  @ParameterizedTest
  @CsvSource({
    "orders_2026.csv, sales.orders",
    "orders.csv, sales.other",
    "customers.csv, public.customers",
    "Customers.Old.csv, public.customers.old",
  })
  void takesTheFirstRuleThatFitsAndElseTheDefaults(String file, String table) {
    ImportConfig config =
        new ImportConfig(
            LoadRule.USUAL,
            TableNaming.USUAL,
            List.of(
                new TableRule(new Identifier("orders"), rule("orders_*.csv", "sales")),
                new TableRule(new Identifier("other"), rule("orders*.csv", "sales"))),
            false,
            BadRows.FAIL);

    assertThat(config.assign(file).map(to -> to.table().toString())).contains(table);
  }

  @Test
  void saysNothingAboutFilesThatNoRuleFits() {
    assertThat(USUAL.assign("readme.txt")).isEmpty();
    assertThat(USUAL.assign("orders.csv").map(Assignment::rule)).contains(LoadRule.USUAL);
  }

  @Test
  void refusesFilesThatNoTableCanBeCalledAfter() {
    Refusals.assertRefused(
        () -> USUAL.assign("x".repeat(64) + ".csv"),
        "",
        "'" + "x".repeat(60) + "…' has 64 bytes, but a name in the database can have 63");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true, Orders.csv, orders",
    "'', '', false, Orders.csv, Orders",
    "exp_, '', true, EXP_Orders.csv, orders",
    "'', _v1, true, orders_V1.csv, orders",
    "exp_, _v1, false, exp_Orders_v1.csv, Orders",
    "exp_, _v1, true, exp_.csv, exp_",
    "or, or, true, or.csv, or",
    "'', '', true, .csv, .csv",
    "'', '', true, a.b.csv, a.b",
    "'', '', true, plain, plain",
    "long_prefix_, '', true, a.csv, a",
    "'', long_suffix, true, a.csv, a",
    "'', '', true, a;DROP TABLE b.csv, a;drop table b"
  })
  void makesTablesOfFiles(
      String prefix, String suffix, boolean lowercase, String file, String table) {
    TableNaming naming = new TableNaming(prefix, suffix, lowercase);
    if (table.equals("exp_") || table.equals("or")) {
      Refusals.assertRefused(
          () -> naming.tableFor(file), "", "a name in the database must not be empty");
    } else {
      assertThat(naming.tableFor(file)).hasToString(table);
    }
  }

  @Test
  void refusesRulesThatContradictThemselves() {
    Identifier id = new Identifier("id");
    Refusals.assertRefused(
        () -> keyed(List.of(id, id), Map.of()),
        "/primary_key",
        "a column can stand in the primary key only once");
    Map<String, Identifier> both = new LinkedHashMap<>();
    both.put("a", id);
    both.put("b", id);
    Refusals.assertRefused(
        () -> keyed(List.of(), both),
        "/column_mapping",
        "two columns of a file cannot go to the same column");
  }

  @Test
  void refusesTextsThatNoDatabaseHolds() {
    String unfit = "must not contain a null character or half a surrogate pair";
    String naming = "what is taken off a name " + unfit;
    Refusals.assertRefused(() -> new TableNaming("\0", "", true), "/strip_prefix", naming);
    Refusals.assertRefused(() -> new TableNaming("", "\uD83D", true), "/strip_suffix", naming);
    Refusals.assertRefused(() -> new Glob("a\0*"), "", "a pattern of file names " + unfit);
    Refusals.assertRefused(
        () -> keyed(List.of(), Map.of("\0", new Identifier("a"))),
        "/column_mapping",
        "a column " + unfit);
  }

  @Test
  void keepsTheOrderOfColumns() {
    Map<String, Identifier> columns = new LinkedHashMap<>();
    for (String name : List.of("z", "a", "m")) {
      columns.put(name, new Identifier(name + "1"));
    }

    assertThat(keyed(List.of(), columns).columns().keySet()).containsExactly("z", "a", "m");
  }
}
