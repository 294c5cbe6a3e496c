package dev.spike.application.contract;

import dev.spike.application.imports.BadRow;
import dev.spike.application.imports.FileContent;
import dev.spike.application.imports.LoadFailure;
import dev.spike.application.imports.LoadOrder;
import dev.spike.application.imports.LoadWatch;
import dev.spike.application.imports.Loaded;
import dev.spike.application.imports.TableLoader;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.Identifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * A loader that notes what it loaded. What it does with a file, its name says: {@code bad} is not
 * as it must be, {@code gone} cannot be read, {@code broken} is what nobody expected, and {@code
 * flawed} has a bad row.
 */
final class PlayedLoader implements TableLoader {

  final List<String> loaded = Collections.synchronizedList(new ArrayList<>());
  final List<DatabaseAccess> databases = Collections.synchronizedList(new ArrayList<>());
  final List<String> refreshed = new ArrayList<>();
  Consumer<LoadWatch> during = watch -> {};
  boolean unreachable;
  boolean viewsFail;

  @Override
  public String test(DatabaseAccess database) {
    databases.add(database);
    if (unreachable) {
      throw new LoadFailure(LoadFailure.Kind.DATABASE, "nobody answers at " + database.url());
    }
    return "PostgreSQL 17";
  }

  @Override
  public Loaded load(DatabaseAccess database, LoadOrder order, FileContent file, LoadWatch watch)
      throws IOException {
    databases.add(database);
    String name = file.name();
    watch.progressed(file.bytes(), 6);
    during.accept(watch);
    watch.demandGoingOn();
    if (name.startsWith("bad")) {
      throw new LoadFailure(LoadFailure.Kind.FILE, "line 3 has 2 cells, not 3");
    }
    if (name.startsWith("gone")) {
      throw new IOException("reset by peer");
    }
    if (name.startsWith("broken")) {
      throw new IllegalStateException("a plain mistake");
    }
    watch.demandOwnership();
    loaded.add(name + " to " + order.assignment().table());
    List<BadRow> bad =
        name.startsWith("flawed") ? List.of(new BadRow(7, "no number: x")) : List.of();
    return new Loaded(3, 2, 1, bad);
  }

  @Override
  public void refreshViews(DatabaseAccess database, Identifier schema, LoadWatch watch) {
    if (viewsFail) {
      throw new LoadFailure(LoadFailure.Kind.DATABASE, "a view cannot be refreshed");
    }
    refreshed.add(schema.text());
  }
}
