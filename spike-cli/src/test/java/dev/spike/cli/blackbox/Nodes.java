package dev.spike.cli.blackbox;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out two processes that keep their things in one place. */
final class Nodes implements ParameterResolver {

  /** Two who share one place. */
  interface Pair extends AutoCloseable {

    ServedJar one();

    ServedJar other();

    Caller admin();

    @Override
    void close();
  }

  /** Two nodes on one PostgreSQL. */
  record OnPostgres(
      EmbeddedPostgres server, Path scratch, ServedJar one, ServedJar other, Caller admin)
      implements Pair {

    static OnPostgres start() {
      EmbeddedPostgres server =
          postgres()
              .orElseGet(() -> abort("PostgreSQL does not start here, so its proofs are left out"));
      Path scratch = directory();
      String url = server.getJdbcUrl("postgres", "postgres");
      ServedJar one = ServedJar.on(scratch.resolve("one"), "--db", url);
      ServedJar other = ServedJar.on(scratch.resolve("other"), "--db", url);
      return new OnPostgres(server, scratch, one, other, one.admin());
    }

    private static Optional<EmbeddedPostgres> postgres() {
      try {
        return Optional.of(EmbeddedPostgres.builder().setServerConfig("fsync", "on").start());
      } catch (IOException | RuntimeException e) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
          throw new IllegalStateException("PostgreSQL does not start", e);
        }
        return Optional.empty();
      }
    }

    @Override
    public void close() {
      one.close();
      other.close();
      Scratch.remove(scratch);
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Two processes on one SQLite file. */
  record OnSqlite(Path scratch, ServedJar one, ServedJar other, Caller admin) implements Pair {

    static OnSqlite start() {
      Path scratch = directory();
      ServedJar one = ServedJar.on(scratch.resolve("data"));
      ServedJar other = ServedJar.on(scratch.resolve("data"));
      return new OnSqlite(scratch, one, other, one.admin());
    }

    @Override
    public void close() {
      one.close();
      other.close();
      Scratch.remove(scratch);
    }
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("spike-nodes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(OnPostgres.class, OnSqlite.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(Nodes.class));
    return parameter.getParameter().getType() == OnPostgres.class
        ? store.getOrComputeIfAbsent(OnPostgres.class, key -> OnPostgres.start(), OnPostgres.class)
        : store.getOrComputeIfAbsent(OnSqlite.class, key -> OnSqlite.start(), OnSqlite.class);
  }
}
