package dev.spike.imports.postgresql;

import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.application.imports.TableLoader;
import dev.spike.domain.Texts;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Loads files into PostgreSQL by COPY, each in the fastest way that it allows. */
public final class PostgresLoader implements TableLoader {

  private static final String MATERIALIZED_VIEWS =
      """
      SELECT c.relname
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ? AND c.relkind = 'm'
       ORDER BY c.oid
      """;

  private final boolean modern;

  /** A loader for whatever databases it is handed. */
  public PostgresLoader() {
    this(true);
  }

  /** A loader that can treat every server as an old one. */
  PostgresLoader(boolean modern) {
    this.modern = modern;
  }

  @Override
  public String test(DatabaseAccess database) {
    try (Session session = new Session(database, modern)) {
      String version = session.list("SHOW server_version", row -> row.getString(1)).get(0);
      demandVersion(database, session);
      return "PostgreSQL %s, database %s, as %s"
          .formatted(version, database.url().database(), database.url().user());
    } catch (SQLException e) {
      throw Failures.explain(database, "the database cannot be used", e);
    }
  }

  @Override
  public Loaded load(DatabaseAccess database, LoadOrder order, FileContent file, LoadWatch watch)
      throws IOException {
    String what = Texts.shown(order.file()) + " into " + order.assignment().table();
    watch.demandGoingOn();
    try (Session session = new Session(database, modern)) {
      demandVersion(database, session);
      return load(session, order, file, watch);
    } catch (SQLException e) {
      throw Failures.explain(database, what, e);
    }
  }

  private static Loaded load(Session session, LoadOrder order, FileContent file, LoadWatch watch)
      throws SQLException, IOException {
    Vigil vigil = new Vigil(session.connection(), watch);
    try (vigil) {
      Way way = Way.FASTEST;
      while (true) {
        Attempt.Result result = new Attempt(session, order, file, watch, way).run();
        if (result.loaded().isPresent()) {
          watch.demandOwnership();
          // What is nearly done is not cancelled any more.
          vigil.close();
          session.commit();
          return result.loaded().get();
        }
        session.rollback();
        way = result.next();
      }
    } catch (SQLException | IOException e) {
      vigil.throwStop();
      throw e;
    }
  }

  @Override
  public void refreshViews(DatabaseAccess database, Identifier schema, LoadWatch watch) {
    try (Session session = new Session(database, modern);
        Vigil vigil = new Vigil(session.connection(), watch)) {
      // Each was made after those that it looks at.
      List<String> views = session.list(MATERIALIZED_VIEWS, row -> row.getString(1), schema.text());
      for (String view : views) {
        watch.demandGoingOn();
        refresh(session, vigil, schema.quoted() + "." + new Identifier(view).quoted());
      }
    } catch (SQLException e) {
      throw Failures.explain(database, "the materialised views of " + schema, e);
    }
  }

  private static void refresh(Session session, Vigil vigil, String view) throws SQLException {
    try {
      session.execute("REFRESH MATERIALIZED VIEW " + view);
      session.commit();
    } catch (SQLException e) {
      vigil.throwStop();
      throw e;
    }
  }

  private static void demandVersion(DatabaseAccess database, Session session) throws SQLException {
    if (session.version() < Session.OLDEST) {
      throw new LoadFailure(
          LoadFailure.Kind.DATABASE,
          "%s is PostgreSQL %d, but loading needs %d or newer"
              .formatted(database.url(), session.version(), Session.OLDEST));
    }
  }
}
