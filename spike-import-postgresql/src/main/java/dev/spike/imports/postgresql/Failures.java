package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.imports.DatabaseAccess;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What is behind an exception of the driver, and how it is said without a secret. */
final class Failures {

  private static final String DUPLICATE = "23505";
  private static final String NOTHING = "23502";
  private static final int MOST_SAID = 300;

  /** A value, a constraint, a limit of what a row can be. */
  private static final Set<String> OF_ROWS = Set.of("22", "23", "54");

  /** The connection, its rights, resources, an administrator, the system; a name that is none. */
  private static final Set<String> OF_DATABASE =
      Set.of("08", "28", "3D", "53", "57", "58", "XX", "25");

  private Failures() {}

  static boolean isNothing(SQLException failure) {
    return NOTHING.equals(failure.getSQLState());
  }

  /** Whether a row was refused, as it might not be for another row. */
  static boolean isOfRows(SQLException failure) {
    return OF_ROWS.contains(family(failure));
  }

  static boolean isDuplicate(SQLException failure) {
    return DUPLICATE.equals(failure.getSQLState());
  }

  private static String family(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return state.substring(0, Math.min(2, state.length()));
  }

  /** What the server or the driver says, in one line of bearable length. */
  static String reason(SQLException failure) {
    String said = server(failure).map(ServerErrorMessage::getMessage).orElse(failure.getMessage());
    String line = String.valueOf(said).replaceAll("\\s+", " ").strip();
    return line.length() > MOST_SAID ? line.substring(0, MOST_SAID) + "…" : line;
  }

  /** In which line and column of what was copied the server was, in its own words. */
  static Optional<String> where(SQLException failure) {
    return server(failure).map(ServerErrorMessage::getWhere);
  }

  /** Of which column a constraint was broken, where the server says so. */
  static Optional<String> column(SQLException failure) {
    return server(failure).map(ServerErrorMessage::getColumn);
  }

  private static Optional<ServerErrorMessage> server(SQLException failure) {
    return failure instanceof PSQLException exception
        ? Optional.ofNullable(exception.getServerErrorMessage())
        : Optional.empty();
  }

  /** What to throw instead; {@code thing} is what could not be done with what. */
  static LoadFailure explain(DatabaseAccess database, String thing, SQLException failure) {
    boolean lost = OF_DATABASE.contains(family(failure)) || failure.getSQLState() == null;
    LoadFailure.Kind kind = lost ? LoadFailure.Kind.DATABASE : LoadFailure.Kind.TABLE;
    String place = lost ? database.url() + ": " : "";
    return new LoadFailure(kind, thing + ": " + place + reason(failure), failure);
  }
}
