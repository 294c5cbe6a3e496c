package dev.spike.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The tables that this release needs. They carry a mark that says which release made them, so that
 * a start that finds the right mark changes nothing and does not even load Liquibase.
 */
final class Schema {

  private static final String FOLDER = "dev/spike/persistence/jpa/";

  private final Database database;
  private final Mark needed;

  /** What a changelog amounts to: its hash, and how many change sets it has. */
  private record Mark(String hash, int changeSets) {}

  Schema(Database database) {
    this.database = database;
    needed = markOf(database.changelog());
  }

  private static Mark markOf(String changelog) {
    try (InputStream in = Schema.class.getResourceAsStream(changelog)) {
      byte[] bytes = in.readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      int changeSets = (int) text.lines().filter(line -> line.startsWith("--changeset ")).count();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Mark(HexFormat.of().formatHex(hash), changeSets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Looks at a database, and changes nothing about it. */
  Examination examine() {
    try (Connection onlooker = database.onlooker()) {
      DatabaseMetaData product = onlooker.getMetaData();
      Optional<Mark> found = found(onlooker);
      return new Examination(
          product.getDatabaseProductName() + " " + product.getDatabaseProductVersion(),
          tables(found, onlooker),
          found.map(Mark::changeSets).orElse(0),
          database.complaint(onlooker));
    } catch (SQLException e) {
      boolean damaged = Failures.find(database, e).filter(Failure.DAMAGED::equals).isPresent();
      String what =
          damaged
              ? "The database %s is damaged, or is none: %s"
              : "The database %s cannot be looked at: %s";
      throw new UnusableDatabase(what.formatted(database.place(), root(e)), e);
    }
  }

  private Examination.Tables tables(Optional<Mark> found, Connection onlooker) throws SQLException {
    if (found.isEmpty()) {
      return database.isOfOthers(onlooker) ? Examination.Tables.FOREIGN : Examination.Tables.NONE;
    }
    if (isNewer(found.get())) {
      return Examination.Tables.NEWER;
    }
    return found.get().equals(needed) ? Examination.Tables.CURRENT : Examination.Tables.OLDER;
  }

  private boolean isNewer(Mark mark) {
    return mark.changeSets() > needed.changeSets();
  }

  /** Makes the tables what they have to be, or says why it does not. */
  void prepare() {
    try {
      if (!isCurrent()) {
        migrate();
      }
    } catch (SQLException | LiquibaseException e) {
      throw unusable(e);
    }
  }

  private boolean isCurrent() throws SQLException {
    try (Connection reader = database.probe()) {
      return found(reader).filter(needed::equals).isPresent();
    }
  }

  private void migrate() throws SQLException, LiquibaseException {
    try (Migration migration = database.migration()) {
      Connection connection = migration.connection();
      Optional<Mark> found = found(connection);
      if (found.filter(this::isNewer).isPresent()) {
        throw new UnusableDatabase(
            "The database %s was made by a newer release of Spike; use that release, or another database."
                .formatted(database.place()));
      }
      if (found.isEmpty() && database.isOfOthers(connection)) {
        throw new UnusableDatabase(
            "The database %s holds tables of something else; use another one."
                .formatted(database.place()));
      }
      if (!found.equals(Optional.of(needed))) {
        update(connection);
        mark(connection);
      }
    }
  }

  private Optional<Mark> found(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet mark = statement.executeQuery("SELECT hash, change_sets FROM schema_mark")) {
      return mark.next()
          ? Optional.of(new Mark(mark.getString("hash"), mark.getInt("change_sets")))
          : Optional.empty();
    } catch (SQLException e) {
      if (database.failureOf(e) != Failure.OTHER) {
        throw e;
      }
      // There is no such table yet.
      return Optional.empty();
    }
  }

  private void update(Connection connection) throws LiquibaseException {
    try {
      Scope.child(
          Map.of(
              Scope.Attr.ui.name(),
              new LoggerUIService(),
              // What is worth saying is in the exception.
              Scope.Attr.logService.name(),
              new NoOpLogService(),
              AnalyticsArgs.ENABLED.getKey(),
              false),
          () -> {
            OneCommit bound = new OneCommit(connection);
            Liquibase liquibase =
                new Liquibase(
                    FOLDER + database.changelog(),
                    new ClassLoaderResourceAccessor(Schema.class.getClassLoader()),
                    bound);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            // Nobody else can be at it: a lock that is still there was left by somebody who died.
            LockService lock =
                LockServiceFactory.getInstance().getLockService(liquibase.getDatabase());
            lock.forceReleaseLock();
            lock.init();
            Scope.getCurrentScope()
                .getSingleton(ChangeLogHistoryServiceFactory.class)
                .getChangeLogService(liquibase.getDatabase())
                .init();
            bound.commit();
            bound.bind();
            liquibase.update("");
          });
    } catch (LiquibaseException e) {
      throw e;
    } catch (Exception e) {
      throw new LiquibaseException(e);
    }
  }

  private void mark(Connection connection) throws SQLException {
    try (Statement delete = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO schema_mark (hash, change_sets) VALUES (?, ?)")) {
      delete.executeUpdate("DELETE FROM schema_mark");
      insert.setString(1, needed.hash());
      insert.setInt(2, needed.changeSets());
      insert.executeUpdate();
      connection.commit();
    }
  }

  private UnusableDatabase unusable(Exception cause) {
    String what =
        switch (Failures.find(database, cause).orElse(Failure.OTHER)) {
          case DAMAGED -> "The database %s is damaged, or is none: %s";
          case UNAVAILABLE -> "The database %s cannot be opened: %s";
          case COLLISION -> "The database %s is held by somebody else: %s";
          case OVERLAP, OTHER -> "The tables of the database %s cannot be made: %s";
        };
    return new UnusableDatabase(what.formatted(database.place(), root(cause)), cause);
  }

  /** What Liquibase says about a fault of the database repeats all its statements. */
  private static String root(Throwable cause) {
    return cause.getCause() == null ? cause.getMessage() : root(cause.getCause());
  }
}
