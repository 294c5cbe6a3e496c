package dev.spike.imports.postgresql;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spike.application.contract.LoadLog;
import dev.spike.application.contract.WrittenFile;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.Loaded;
import dev.spike.domain.imports.Assignment;
import dev.spike.domain.imports.BadRows;
import dev.spike.domain.imports.CsvShape;
import dev.spike.domain.imports.DateStyle;
import dev.spike.domain.imports.Delimiter;
import dev.spike.domain.imports.Encoding;
import dev.spike.domain.imports.Identifier;
import dev.spike.domain.imports.JobId;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableName;
import dev.spike.imports.postgresql.PostgresServer.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A database, and files that are loaded into it; what is not set is as usual. */
abstract class LoadingTest {

  static final TableName TABLE = new TableName(new Identifier("public"), new Identifier("orders"));

  static TestDatabase database;
  static Target target;

  LoadLog log;
  BadRows badRows = BadRows.FAIL;
  TableName table = TABLE;
  String file = "orders.csv";
  String encoding = "utf-8";
  char delimiter = ',';
  int skipped = 0;
  boolean rebuild = false;
  Optional<DateStyle> dateStyle = Optional.empty();
  Map<String, Identifier> mapping = Map.of();

  @BeforeAll
  static void open() {
    database = PostgresServer.newDatabase();
    target = new Target(database);
  }

  @BeforeEach
  void begin() {
    PostgresServer.empty(target);
    log = new LoadLog();
  }

  @AfterAll
  static void close() {
    if (target != null) {
      target.close();
    }
  }

  LoadOrder order(String... key) {
    LoadRule rule =
        new LoadRule(
            LoadRule.USUAL.pattern(),
            List.of(key).stream().map(Identifier::new).toList(),
            new CsvShape(new Delimiter(delimiter), new Encoding(encoding), skipped),
            rebuild,
            dateStyle,
            table.schema(),
            mapping);
    return new LoadOrder(new JobId(new UUID(0, 1)), file, new Assignment(table, rule), badRows);
  }

  Loaded load(byte[] content, String... key) {
    try {
      return new PostgresLoader()
          .load(database.access(), order(key), new WrittenFile(file, content), log);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Loaded load(String text, String... key) {
    return load(text.getBytes(StandardCharsets.UTF_8), key);
  }

  LoadFailure failure(String text, String... key) {
    return failure(text.getBytes(StandardCharsets.UTF_8), key);
  }

  LoadFailure failure(byte[] content, String... key) {
    return catchThrowableOfType(LoadFailure.class, () -> load(content, key));
  }

  List<String> rows() {
    return target.rows(table).orElseThrow();
  }
}
