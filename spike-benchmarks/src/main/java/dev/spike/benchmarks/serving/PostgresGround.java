package dev.spike.benchmarks.serving;

import dev.spike.persistence.jpa.JpaStorage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Databases of a PostgreSQL server on which they may be made and dropped. */
final class PostgresGround implements Ground {

  private final Bench bench;
  private final String url;

  PostgresGround(Bench bench, String url) {
    this.bench = bench;
    this.url = url;
  }

  @Override
  public List<String> options(String name) {
    return List.of(
        "--data", bench.place("growth-" + name).toString(), "--db", urlOf(database(name)));
  }

  @Override
  public JpaStorage open(String name) {
    return JpaStorage.onPostgres(urlOf(database(name)), PATIENCE);
  }

  @Override
  public void clear(String name) {
    bench.directory("growth-" + name);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database(name) + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + database(name));
    } catch (SQLException e) {
      throw new IllegalArgumentException("--postgres: " + e.getMessage(), e);
    }
  }

  private static String database(String name) {
    return "spike_growth_" + name;
  }

  /** The same URL with another database in it. */
  private String urlOf(String database) {
    return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
  }
}
