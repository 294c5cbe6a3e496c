package dev.spike.cli.blackbox;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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

    /** What both import, and where. */
    Depot depot();

    @Override
    void close();
  }

  /** Two nodes on one PostgreSQL. */
  record OnPostgres(
      EmbeddedPostgres server,
      Path scratch,
      ServedJar one,
      ServedJar other,
      Caller admin,
      Depot depot)
      implements Pair {

    static OnPostgres start(EmbeddedPostgres server) {
      Path scratch = directory();
      Depot depot = Depot.open(server);
      String url = server.getJdbcUrl("postgres", "postgres");
      List<ServedJar> two =
          together(
              () -> ServedJar.on(scratch.resolve("one"), depot.environment(), "--db", url),
              () -> ServedJar.on(scratch.resolve("other"), depot.environment(), "--db", url));
      return new OnPostgres(server, scratch, two.get(0), two.get(1), two.get(0).admin(), depot);
    }

    @Override
    public void close() {
      one.close();
      other.close();
      depot.close();
      Scratch.remove(scratch);
    }
  }

  /** Two processes on one SQLite file. */
  record OnSqlite(Path scratch, ServedJar one, ServedJar other, Caller admin, Depot depot)
      implements Pair {

    static OnSqlite start(EmbeddedPostgres server) {
      Path scratch = directory();
      Depot depot = Depot.open(server);
      Supplier<ServedJar> start = () -> ServedJar.on(scratch.resolve("data"), depot.environment());
      List<ServedJar> two = together(start, start);
      return new OnSqlite(scratch, two.get(0), two.get(1), two.get(0).admin(), depot);
    }

    @Override
    public void close() {
      one.close();
      other.close();
      depot.close();
      Scratch.remove(scratch);
    }
  }

  /** The server on which there are the databases of all tests. */
  private record Postgres(EmbeddedPostgres server) implements AutoCloseable {

    static Postgres start() {
      try {
        return new Postgres(EmbeddedPostgres.builder().setServerConfig("fsync", "on").start());
      } catch (IOException | RuntimeException e) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
          throw new IllegalStateException("PostgreSQL does not start", e);
        }
        return abort("PostgreSQL does not start here, so its proofs are left out");
      }
    }

    @Override
    public void close() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Starts two at the same time in a place where there is nothing yet. */
  private static List<ServedJar> together(Supplier<ServedJar> one, Supplier<ServedJar> other) {
    CompletableFuture<ServedJar> first = CompletableFuture.supplyAsync(one);
    return List.of(other.get(), first.join());
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
    return List.of(EmbeddedPostgres.class, OnPostgres.class, OnSqlite.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store store =
        context.getRoot().getStore(ExtensionContext.Namespace.create(Nodes.class));
    EmbeddedPostgres server =
        store
            .getOrComputeIfAbsent(Postgres.class, key -> Postgres.start(), Postgres.class)
            .server();
    Class<?> type = parameter.getParameter().getType();
    if (type == EmbeddedPostgres.class) {
      return server;
    }
    return type == OnPostgres.class
        ? store.getOrComputeIfAbsent(type, key -> OnPostgres.start(server))
        : store.getOrComputeIfAbsent(type, key -> OnSqlite.start(server));
  }
}
