package dev.spike.persistence.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.spike.persistence.jpa.alarm.AlarmTable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

/** An SQLite file in a directory of its own. */
final class SqliteFile implements Database {

  /** Everything in it belongs to SQLite; nobody else may open it in the same process. */
  static final String NAME = "spike.db";

  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final int READERS = 8;

  /** Short, since whoever waits for the writer has a deadline, and the writer tries again. */
  private static final int BUSY_MILLIS = 1_000;

  private final Path directory;
  private final String url;
  private final HikariDataSource readers;
  private final HikariDataSource writers;
  private final HikariDataSource alarms;

  SqliteFile(Path directory) {
    this.directory = directory;
    url = "jdbc:sqlite:" + directory.resolve(NAME).toAbsolutePath();
    readers = Pools.of("readers", READERS, source(false));
    writers = Pools.of("writer", 1, source(true));
    alarms = Pools.forAlarms();
  }

  private DataSource source(boolean writes) {
    return source(settings -> new LazyConnection(url, fileName(), settings, writes));
  }

  private DataSource source(Opening opening) {
    SQLiteDataSource source =
        new SQLiteDataSource(config()) {
          @Override
          public SQLiteConnection getConnection(String user, String password) throws SQLException {
            return opening.open(getConfig().toProperties());
          }
        };
    source.setUrl(url);
    return source;
  }

  /** Opens a connection of one kind or another. */
  private interface Opening {

    SQLiteConnection open(Properties settings) throws SQLException;
  }

  private String fileName() {
    return directory.resolve(NAME).toAbsolutePath().toString();
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config;
  }

  @Override
  public String place() {
    return directory.resolve(NAME).toString();
  }

  @Override
  public Map<String, String> dialect() {
    return Map.of(
        "hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect",
        "jakarta.persistence.database-major-version", "3");
  }

  @Override
  public String changelog() {
    return "sqlite.sql";
  }

  @Override
  public Connection probe() throws SQLException {
    requireDirectory();
    makePrivate();
    return new org.sqlite.JDBC().connect(url, config().toProperties());
  }

  @Override
  public Connection onlooker() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    // Who may not write leaves a log behind where none was; who may write moves one into the file.
    boolean hasLog = Files.exists(directory.resolve(NAME + "-wal"));
    config.setReadOnly(hasLog);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    Connection connection = new org.sqlite.JDBC().connect(url, config.toProperties());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = 1");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private void requireDirectory() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UnusableDatabase(
          "The directory %s cannot be made: %s".formatted(directory, e.getMessage()), e);
    }
    if (!Files.isWritable(directory)) {
      throw new UnusableDatabase("Spike may not write into the directory %s".formatted(directory));
    }
  }

  /** Made by SQLite, it would be for everybody to read; what belongs to it is made like it. */
  private void makePrivate() {
    Path file = directory.resolve(NAME);
    if (Files.exists(file)
        || !file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.createFile(file, OWNERS_ONLY);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // It is as private as ours would be.
    } catch (IOException e) {
      throw new UnusableDatabase(
          "The file %s cannot be made: %s".formatted(file, e.getMessage()), e);
    }
  }

  @Override
  public Connection reader() throws SQLException {
    return readers.getConnection();
  }

  @Override
  public Connection writer() throws SQLException {
    return writers.getConnection();
  }

  @Override
  public void takeTurn(Connection writer) throws SQLException {
    try (PreparedStatement first = writer.prepareStatement("SELECT 1")) {
      first.execute();
    }
  }

  @Override
  public AlarmTable alarms(Deputy writer) {
    alarms.setDataSource(
        source(settings -> new DeputyConnection(url, fileName(), settings, writer)));
    return AlarmTable.onSqlite(alarms);
  }

  /** The lock of a file ends with the process that holds it, however that ends. */
  @Override
  public Migration migration() throws SQLException {
    FileChannel lock = lock();
    Connection connection = probe();
    return new Migration() {
      @Override
      public Connection connection() {
        return connection;
      }

      @Override
      public void close() throws SQLException {
        connection.close();
        release(lock);
      }
    };
  }

  private FileChannel lock() {
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve("spike.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      return channel;
    } catch (IOException e) {
      throw new UnusableDatabase(
          "Spike cannot write into the directory %s: %s".formatted(directory, e.getMessage()), e);
    }
  }

  private static void release(FileChannel lock) throws SQLException {
    try {
      lock.close();
    } catch (IOException e) {
      throw new SQLException("the lock of the migration cannot be released", e);
    }
  }

  @Override
  public boolean isOfOthers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "SELECT count(*), count(*) FILTER (WHERE name = 'DATABASECHANGELOG')"
                    + " FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'DATABASECHANGELOGLOCK'")) {
      return tables.next() && tables.getInt(1) > 0 && tables.getInt(2) == 0;
    }
  }

  @Override
  public Optional<String> complaint(Connection reader) throws SQLException {
    try (Statement statement = reader.createStatement();
        ResultSet found = statement.executeQuery("PRAGMA quick_check(1)")) {
      return Optional.of(found.next() ? found.getString(1) : "it says nothing")
          .filter(text -> !text.equals("ok"));
    }
  }

  @Override
  public Failure failureOf(SQLException failure) {
    if (String.valueOf(failure.getMessage()).contains("spike_schedules_no_overlap")) {
      return Failure.OVERLAP;
    }
    // Behind the lowest byte, SQLite tells variants of a code apart.
    return switch (SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xFF)) {
      case SQLITE_NOTADB, SQLITE_CORRUPT -> Failure.DAMAGED;
      case SQLITE_BUSY, SQLITE_LOCKED -> Failure.COLLISION;
      case SQLITE_FULL,
          SQLITE_IOERR,
          SQLITE_CANTOPEN,
          SQLITE_READONLY,
          SQLITE_PROTOCOL,
          SQLITE_NOMEM ->
          Failure.UNAVAILABLE;
      default -> Failure.OTHER;
    };
  }

  @Override
  public void close() {
    alarms.close();
    writers.close();
    readers.close();
  }
}
