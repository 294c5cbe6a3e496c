package dev.spike.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.application.imports.Stopped;
import dev.spike.application.imports.TableLoader;
import dev.spike.domain.imports.Assignment;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a job relies on when it loads files, whatever loads them. */
public abstract class TableLoaderContract {

  private static final TableName TABLE =
      new TableName(new Identifier("public"), new Identifier("orders"));
  private static final LoadRule BY_ID = rule("id");
  private static final LoadRule ADDING = rule();

  private TableLoader loader;
  private DatabaseAccess database;
  private LoadLog log;

  /** A contract to be held to. */
  protected TableLoaderContract() {}

  /** A database without tables. */
  protected abstract DatabaseAccess emptyDatabase();

  /** What loads into it. */
  protected abstract TableLoader loader();

  /** The rows of a table by its first column, cells with a bar between them; if there is one. */
  protected abstract Optional<List<String>> rows(TableName table);

  @BeforeEach
  void begin() {
    database = emptyDatabase();
    loader = loader();
    log = new LoadLog();
  }

  private static LoadRule rule(String... key) {
    LoadRule usual = LoadRule.USUAL;
    List<Identifier> names = List.of(key).stream().map(Identifier::new).toList();
    return new LoadRule(
        usual.pattern(), names, usual.csv(), false, usual.dateStyle(), usual.schema(), Map.of());
  }

  private static LoadRule rebuilding(LoadRule rule) {
    return new LoadRule(
        rule.pattern(),
        rule.primaryKey(),
        rule.csv(),
        true,
        rule.dateStyle(),
        rule.schema(),
        rule.columns());
  }

  private static LoadOrder order(LoadRule rule, BadRows badRows) {
    return new LoadOrder(
        new JobId(new UUID(0, 1)), "orders.csv", new Assignment(TABLE, rule), badRows);
  }

  private Loaded load(LoadRule rule, String text) {
    return load(rule, BadRows.FAIL, WrittenFile.of("orders.csv", text), log);
  }

  private Loaded load(LoadRule rule, BadRows badRows, FileContent file, LoadWatch watch) {
    try {
      return loader.load(database, order(rule, badRows), file, watch);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> rows() {
    return rows(TABLE).orElseThrow();
  }

  private static Loaded counts(long inserted, long updated, long skipped) {
    return new Loaded(inserted, updated, skipped, List.of());
  }

  @Test
  void saysWhichDatabaseItIs() {
    assertThat(loader.test(database)).contains(database.url().database());
  }

  @Test
  void makesTheTableOfTheFile() {
    assertThat(load(BY_ID, "id,name\n1,one\n2,two\n")).isEqualTo(counts(2, 0, 0));

    assertThat(rows()).containsExactly("1|one", "2|two");
  }

  @Test
  void tellsNewRowsFromChangedAndEqualOnes() {
    load(BY_ID, "id,name\n1,one\n2,two\n3,three\n");

    assertThat(load(BY_ID, "id,name\n2,two\n3,THREE\n4,four\n")).isEqualTo(counts(1, 1, 1));

    assertThat(rows()).containsExactly("1|one", "2|two", "3|THREE", "4|four");
  }

  @Test
  void onlyAddsWhereThereIsNoKey() {
    load(ADDING, "id,name\n1,one\n");

    assertThat(load(ADDING, "id,name\n1,one\n")).isEqualTo(counts(1, 0, 0));

    assertThat(rows()).containsExactly("1|one", "1|one");
  }

  @Test
  void emptiesATableThatIsRebuilt() {
    load(BY_ID, "id,name\n1,one\n");

    assertThat(load(rebuilding(BY_ID), "id,name\n2,two\n3,three\n")).isEqualTo(counts(2, 0, 0));

    assertThat(rows()).containsExactly("2|two", "3|three");
  }

  @Test
  void takesTheLastOfSeveralRowsWithOneKey() {
    assertThat(load(BY_ID, "id,name\n1,a\n2,b\n1,c\n")).isEqualTo(counts(2, 0, 1));
    assertThat(rows()).containsExactly("1|c", "2|b");

    assertThat(load(BY_ID, "id,name\n1,x\n3,y\n3,z\n1,c\n")).isEqualTo(counts(1, 0, 3));
    assertThat(rows()).containsExactly("1|c", "2|b", "3|z");

    assertThat(load(rebuilding(BY_ID), "id,name\n5,a\n5,b\n6,c\n")).isEqualTo(counts(2, 0, 1));
    assertThat(rows()).containsExactly("5|b", "6|c");
  }

  @Test
  void addsColumnsThatTheTableLacks() {
    load(BY_ID, "id,name\n1,one\n2,two\n");

    load(BY_ID, "id,colour\n2,red\n");

    assertThat(rows()).containsExactly("1|one|null", "2|two|red");
  }

  @Test
  void mapsColumns() {
    LoadRule mapped =
        new LoadRule(
            BY_ID.pattern(),
            BY_ID.primaryKey(),
            BY_ID.csv(),
            false,
            Optional.empty(),
            BY_ID.schema(),
            Map.of("Order No.", new Identifier("id")));

    assertThat(load(mapped, "Order No.,name\n7,x\n")).isEqualTo(counts(1, 0, 0));
  }

  @Test
  void leavesTheTableAsItWasWhereOneRowIsBad() {
    load(BY_ID, "id,name\n1,one\n");

    assertThatExceptionOfType(LoadFailure.class)
        .isThrownBy(() -> load(BY_ID, "id,name\n2,two\n3\n"))
        .withMessageContaining("'orders.csv', line 3")
        .withMessageContaining("'name'")
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(LoadFailure.Kind.FILE));

    assertThat(rows()).containsExactly("1|one");
  }

  @Test
  void leavesOutBadRowsWhereThatIsWanted() {
    WrittenFile file = WrittenFile.of("orders.csv", "id,name\n1,one\n2\n3,three,more\n4,four\n");

    Loaded loaded = load(BY_ID, BadRows.SKIP, file, log);

    assertThat(loaded.inserted()).isEqualTo(2);
    assertThat(loaded.skipped()).isEqualTo(2);
    assertThat(loaded.bad()).extracting("line").containsExactly(3L, 4L);
    assertThat(rows()).containsExactly("1|one", "4|four");
  }

  @Test
  void tellsTheFirstHundredBadRowsAndCountsAll() {
    String text = "id,name\n" + "bad\n".repeat(150) + "1,one\n";

    Loaded loaded = load(BY_ID, BadRows.SKIP, WrittenFile.of("orders.csv", text), log);

    assertThat(loaded.skipped()).isEqualTo(150);
    assertThat(loaded.bad()).hasSize(Loaded.MOST_BAD);
  }

  @Test
  void tellsHowFarItIs() {
    String text = "id,name\n1,one\n2,two\n";

    load(BY_ID, text);

    assertThat(log.rows()).isEqualTo(2);
    assertThat(log.bytes()).isEqualTo(text.length());
  }

  @Test
  void keepsNothingWhenStopped() {
    log.stopping();

    assertThatExceptionOfType(Stopped.class).isThrownBy(() -> load(BY_ID, "id,name\n1,one\n"));

    assertThat(rows(TABLE)).isEmpty();
  }

  @Test
  void keepsNothingOfAJobThatIsNoLongerItsOwn() {
    load(BY_ID, "id,name\n1,one\n");
    log.lost();

    assertThatExceptionOfType(Stopped.class)
        .isThrownBy(() -> load(BY_ID, "id,name\n1,ONE\n2,two\n"))
        .withMessage("another node has it");

    assertThat(log.timesAskedForOwner()).isEqualTo(2);
    assertThat(rows()).containsExactly("1|one");
  }

  @Test
  void keepsNothingOfAFileThatBreaksOff() {
    FileContent broken =
        new FileContent() {
          @Override
          public String name() {
            return "orders.csv";
          }

          @Override
          public long bytes() {
            return 100;
          }

          @Override
          public boolean isNear() {
            return true;
          }

          @Override
          public InputStream open() {
            return new BreakingStream("id,name\n1,one\n2,t");
          }
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> loader.load(database, order(BY_ID, BadRows.FAIL), broken, log))
        .withMessage("it broke off");

    assertThat(rows(TABLE)).isEmpty();
  }
}
