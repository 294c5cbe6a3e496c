package dev.spike.imports.postgresql;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.domain.imports.LoadRule;
import dev.spike.domain.imports.TableName;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One transaction that loads a file in some way, or ends with how to try it again. */
final class Attempt {

  private final Session session;
  private final LoadOrder order;
  private final FileContent file;
  private final LoadWatch watch;
  private final Way way;

  Attempt(Session session, LoadOrder order, FileContent file, LoadWatch watch, Way way) {
    this.session = session;
    this.order = order;
    this.file = file;
    this.watch = watch;
    this.way = way;
  }

  /** What came of it: rows in the table, to be committed, or another way to go. */
  record Result(Optional<Loaded> loaded, Way next) {}

  Result run() throws SQLException, IOException {
    LoadRule rule = order.assignment().rule();
    TableName table = order.assignment().table();
    try (CsvStream csv = CsvStream.open(file, order)) {
      session.prepare(rule.dateStyle());
      session.lock(table);
      Optional<ExistingTable> existing = ExistingTable.find(session, table);
      Task task = new Task(session, table, rule, csv.header(), existing);
      Landing landing = landing(task);
      return isComparable(task) ? compare(csv, task, landing) : load(csv, landing, rows());
    }
  }

  private boolean isComparable(Task task) {
    return way.compared()
        && task.existing().isPresent()
        && task.hasKey()
        && !task.rule().rebuild()
        && file.isNear()
        && comparison(task).isPromising();
  }

  private Comparison comparison(Task task) {
    return new Comparison(session, task, seed(), file.bytes());
  }

  /** What nobody knows beforehand who writes a file. */
  private long seed() {
    UUID job = order.job().value();
    return (job.getMostSignificantBits() ^ job.getLeastSignificantBits()) & Long.MAX_VALUE;
  }

  private Result compare(CsvStream csv, Task task, Landing landing)
      throws SQLException, IOException {
    Optional<LongSet> compared;
    try {
      compared = comparison(task).run(csv, new Pace(csv, watch));
    } catch (Unfit e) {
      compared = Optional.empty();
    }
    if (compared.isEmpty()) {
      return new Result(Optional.empty(), way.withoutComparing());
    }
    LongSet rows = compared.get();
    if (rows.marked() == rows.size()) {
      return new Result(Optional.of(new Loaded(0, 0, rows.size(), List.of())), way);
    }
    // Where most has changed, it is not worth while to look for what has not.
    boolean few = rows.marked() < rows.size() / 2;
    try (CsvStream again = CsvStream.open(file, order)) {
      return load(again, landing, few ? rows() : new ChangedRows(task, rows, seed()));
    }
  }

  private Landing landing(Task task) {
    if (task.existing().isEmpty()) {
      return new NewTable(task);
    }
    ExistingTable existing = task.existing().get();
    if (!existing.takesRows()) {
      throw new LoadFailure(
          LoadFailure.Kind.TABLE, task.table() + " is not a table that rows can be put into");
    }
    if (!task.hasKey()) {
      return new TargetItself(task);
    }
    // Where nothing holds the key, nothing would tell of rows that occur twice.
    boolean straight = task.rule().rebuild() && existing.isUniqueBy(task.rule().primaryKey());
    return straight && !way.staged() && !way.parsed() ? new TargetItself(task) : new Staging(task);
  }

  private Rows rows() {
    return way.parsed() ? new ParsedRows(session, order) : new RawRows(session, order);
  }

  private Result load(CsvStream csv, Landing landing, Rows rows) throws SQLException, IOException {
    Ground ground = landing.prepare();
    Copied copied;
    try {
      copied = rows.copy(csv, ground, new Pace(csv, watch));
    } catch (Unfit e) {
      return new Result(Optional.empty(), way.withParsing());
    } catch (SQLException e) {
      return new Result(Optional.empty(), another(landing, e));
    }
    Counts counts = landing.settle(copied.rows());
    return new Result(
        Optional.of(
            new Loaded(
                counts.inserted(),
                counts.updated(),
                counts.skipped() + copied.leftOut(),
                copied.first())),
        way);
  }

  private Way another(Landing landing, SQLException failure) throws SQLException {
    if (Failures.isDuplicate(failure) && landing.stumblesOverDuplicates()) {
      return way.withStaging();
    }
    if (way.parsed() || !Failures.isOfRows(failure)) {
      throw failure;
    }
    return way.withParsing();
  }
}
