package dev.spike.application.imports;

import dev.spike.application.Expected;
import dev.spike.application.Watch;
import dev.spike.application.storage.ImportStorage;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.domain.Refusal;
import dev.spike.domain.Stamp;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.imports.ConnectionId;
import dev.spike.domain.imports.DatabaseAccess;
import dev.spike.domain.imports.DatabaseConnection;
import dev.spike.domain.imports.Sealed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Keeps the connections. */
public final class ConnectionKeeper {

  private final ImportStorage storage;
  private final ImportTools tools;
  private final Seals seals;
  private final Watch watch;
  private final Uuids uuids;

  /** A keeper of the connections in a storage. */
  public ConnectionKeeper(
      ImportStorage storage, ImportTools tools, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.tools = tools;
    this.seals = new Seals(tools.safe());
    this.watch = new Watch(clock);
    this.uuids = new Uuids(random);
  }

  /** Makes a connection. */
  public DatabaseConnection create(Person person, NewConnection wanted) {
    Rights.demandImports(person);
    DatabaseAccess database = wanted.database();
    DatabaseConnection connection =
        new DatabaseConnection(
            new ConnectionId(uuids.next()),
            wanted.name(),
            wanted.description(),
            database.url(),
            seals.sealedAnew(database.password(), "database_url"),
            Stamp.of(watch.now()));
    return storage.write(
        stores -> {
          stores.connections().add(connection);
          return connection;
        });
  }

  /** The connections by name. */
  public Page<DatabaseConnection> list(Person person, PageRequest request) {
    Rights.demandImports(person);
    return storage.read(stores -> stores.connections().page(request));
  }

  /** The connection of an id. */
  public DatabaseConnection get(Person person, ConnectionId id) {
    Rights.demandImports(person);
    return storage.read(stores -> Shelf.connection(stores, id));
  }

  /** Makes a connection other than it was. */
  public DatabaseConnection change(
      Person person, ConnectionId id, ConnectionChange change, Expected expected) {
    Rights.demandImports(person);
    Instant now = watch.now();
    Optional<Sealed> sealed =
        seals.sealed(change.database().value().flatMap(DatabaseAccess::password));
    return storage.write(
        stores -> {
          DatabaseConnection before = Shelf.connection(stores, id);
          expected.check(before.stamp(), "connection " + id);
          DatabaseConnection after = change.of(before, sealed, now);
          stores.connections().replace(after);
          return after;
        });
  }

  /** Removes a connection; refused while a project uses it. */
  public void delete(Person person, ConnectionId id, Expected expected) {
    Rights.demandImports(person);
    storage.write(
        stores -> {
          expected.check(Shelf.connection(stores, id).stamp(), "connection " + id);
          stores
              .projects()
              .anyUsing(id)
              .ifPresent(
                  project -> {
                    throw Shelf.conflict(
                        "the project '" + project.name() + "' uses the connection " + id);
                  });
          stores.connections().remove(id);
          return id;
        });
  }

  /** Finds out whether the database of a connection can be used. */
  public Tested test(Person person, ConnectionId id) {
    DatabaseConnection connection = get(person, id);
    try {
      String found =
          tools
              .loader()
              .test(
                  new DatabaseAccess(
                      connection.url(), connection.password().map(tools.safe()::open)));
      return new Tested(true, found, OptionalLong.empty());
    } catch (LoadFailure | Refusal e) {
      return new Tested(false, e.getMessage(), OptionalLong.empty());
    }
  }
}
