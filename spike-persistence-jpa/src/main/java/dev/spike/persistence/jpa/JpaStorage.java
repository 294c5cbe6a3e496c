package dev.spike.persistence.jpa;

import dev.spike.application.storage.CommitWatch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.persistence.jpa.alarm.AlarmTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Keeps everything in a database, by way of Jakarta Persistence. */
public final class JpaStorage implements Storage, AutoCloseable {

  /** How long work that changes things waits for its turn, unless somebody says otherwise. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final Sessions sessions;
  private final LastRevision lastRevision;
  private final Writer writer;
  private Optional<AlarmTable> alarms = Optional.empty();

  private JpaStorage(Database database, Duration patience, CommitWatch watch) {
    Quiet.please();
    this.database = database;
    // Neither needs the other, and together they are most of what a start takes.
    CompletableFuture<Sessions> beside =
        CompletableFuture.supplyAsync(
            () -> new Sessions(database), task -> new Thread(task, "spike-sessions").start());
    try {
      new Schema(database).prepare();
      sessions = beside.join();
    } catch (RuntimeException e) {
      beside.thenAccept(Sessions::close);
      database.close();
      throw e;
    }
    lastRevision = new LastRevision(database);
    writer = new Writer(database, sessions, lastRevision, patience, watch);
  }

  /** Opens the SQLite file in a directory, and makes both if need be. */
  public static JpaStorage inDirectory(Path directory, Duration patience) {
    return inDirectory(directory, patience, CommitWatch.NONE);
  }

  /** Opens the SQLite file in a directory, and makes both if need be; somebody watches. */
  public static JpaStorage inDirectory(Path directory, Duration patience, CommitWatch watch) {
    return new JpaStorage(new SqliteFile(directory), patience, watch);
  }

  /** Opens a database by its URL, which begins with {@code jdbc:postgresql:}. */
  public static JpaStorage onPostgres(String url, Duration patience) {
    return onPostgres(url, patience, CommitWatch.NONE);
  }

  /** Opens a database by its URL, which begins with {@code jdbc:postgresql:}; somebody watches. */
  public static JpaStorage onPostgres(String url, Duration patience, CommitWatch watch) {
    return new JpaStorage(new Postgres(url), patience, watch);
  }

  @Override
  public <T> T read(Function<Stores, T> work) {
    return look(desk -> work.apply(new JpaStores(desk)));
  }

  <T> T look(Function<Desk, T> work) {
    try (Connection connection = database.reader();
        Desk desk = Desk.reading(sessions, connection, lastRevision)) {
      return work.apply(desk);
    } catch (SQLException | RuntimeException e) {
      throw Failures.explain(database, e);
    }
  }

  @Override
  public <T> T write(Function<Stores, T> work) {
    return change(desk -> work.apply(new JpaStores(desk)));
  }

  <T> T change(Function<Desk, T> work) {
    return writer.write(work);
  }

  @Override
  public <T> CompletionStage<T> promise(Function<Stores, T> work) {
    return writer.promise(desk -> work.apply(new JpaStores(desk)));
  }

  /** The storage of imports in the same database; it is open as long as this one. */
  public ImportStorage imports() {
    return new JpaImportStorage(this);
  }

  /** The table of alarms in the same database; it is open as long as this one. */
  public synchronized AlarmTable alarms() {
    if (alarms.isEmpty()) {
      alarms = Optional.of(database.alarms(this::change));
    }
    return alarms.get();
  }

  private int[] change(String sql, List<Object[]> values) throws SQLException {
    try {
      return change(desk -> desk.change(sql, values));
    } catch (RuntimeException e) {
      throw new SQLException(e);
    }
  }

  /**
   * Looks whether the SQLite file in a directory is sound, which takes the longer the larger it is.
   * Nothing is made or changed.
   */
  public static Examination examine(Path directory) {
    return examine(new SqliteFile(directory));
  }

  /** Looks at a database by its URL, which begins with {@code jdbc:postgresql:}. */
  public static Examination examine(String url) {
    return examine(new Postgres(url));
  }

  private static Examination examine(Database database) {
    Quiet.please();
    try (database) {
      return new Schema(database).examine();
    }
  }

  /** The file in which a database of a directory is. */
  public static Path fileIn(Path directory) {
    return directory.resolve(SqliteFile.NAME);
  }

  @Override
  public long revision() {
    return lastRevision.known();
  }

  @Override
  public OptionalLong revisionAtHand() {
    return lastRevision.atHand();
  }

  @Override
  public void close() {
    writer.close();
    sessions.close();
    database.close();
  }
}
