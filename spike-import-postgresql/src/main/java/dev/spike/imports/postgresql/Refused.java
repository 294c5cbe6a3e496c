package dev.spike.imports.postgresql;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what the server says about a row that it refuses, in whatever language. */
final class Refused {

  private final Pattern where;
  private final Header header;

  Refused(Ground ground, Header header) {
    String name = Pattern.quote(ground.name());
    where =
        Pattern.compile(
            "^COPY " + name + ", \\p{L}+ (\\d{1,9})(?:, \\p{L}+ (.*)|:.*)?", Pattern.DOTALL);
    this.header = header;
  }

  /** Which of the lines that were sent it is, from 1 on; 0 if that is not known. */
  int line(SQLException failure) {
    return where(failure).map(found -> Integer.parseInt(found.group(1))).orElse(0);
  }

  /** What is wrong with the row, and with which cell of it. */
  String reason(SQLException failure) {
    Optional<Column> column =
        Failures.column(failure)
            .or(() -> where(failure).map(found -> found.group(2)))
            .flatMap(this::column);
    String reason =
        Failures.isNothing(failure)
            ? "it is empty, but a row must have a value there"
            : Failures.reason(failure);
    return column.map(named -> named.shown() + ": ").orElse("") + reason;
  }

  private Optional<Matcher> where(SQLException failure) {
    return Failures.where(failure).map(where::matcher).filter(Matcher::find);
  }

  /** Behind the name may stand the value; and a name may contain what stands around it. */
  private Optional<Column> column(String said) {
    return header.columns().stream()
        .filter(
            column -> {
              String name = column.name().text();
              return said.equals(name) || said.startsWith(name + ":");
            })
        .max(Comparator.comparingInt(column -> column.name().text().length()));
  }
}
