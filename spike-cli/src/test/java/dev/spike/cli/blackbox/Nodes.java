package dev.spike.cli.blackbox;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
      List<ServedJar> two =
          together(
              () -> ServedJar.on(scratch.resolve("one"), "--db", url),
              () -> ServedJar.on(scratch.resolve("other"), "--db", url));
      return new OnPostgres(server, scratch, two.get(0), two.get(1), two.get(0).admin());
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
      Supplier<ServedJar> start = () -> ServedJar.on(scratch.resolve("data"));
      List<ServedJar> two = together(start, start);
      return new OnSqlite(scratch, two.get(0), two.get(1), two.get(0).admin());
    }

    @Override
    public void close() {
      one.close();
      other.close();
      Scratch.remove(scratch);
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
