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
import dev.spike.domain.imports.Sealed;
import dev.spike.domain.imports.Secret;
import dev.spike.domain.imports.SftpAccess;
import dev.spike.domain.imports.SftpSource;
import dev.spike.domain.imports.SourceId;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Keeps the sources. */
public final class SourceKeeper {

  private final ImportStorage storage;
  private final ImportTools tools;
  private final Seals seals;
  private final Watch watch;
  private final Uuids uuids;

  /** A keeper of the sources in a storage. */
  public SourceKeeper(
      ImportStorage storage, ImportTools tools, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.tools = tools;
    this.seals = new Seals(tools.safe());
    this.watch = new Watch(clock);
    this.uuids = new Uuids(random);
  }

  /** Makes a source. */
  public SftpSource create(Person person, NewSource wanted) {
    Rights.demandImports(person);
    Optional<Secret> password = wanted.access().password();
    SftpSource source =
        new SftpSource(
            new SourceId(uuids.next()),
            wanted.name(),
            wanted.description(),
            withoutPassword(wanted.access()),
            seals.sealedAnew(password, "password"),
            Stamp.of(watch.now()));
    return storage.write(
        stores -> {
          stores.sources().add(source);
          return source;
        });
  }

  private static SftpAccess withoutPassword(SftpAccess access) {
    return new SftpAccess(
        access.host(),
        access.port(),
        access.username(),
        Optional.empty(),
        access.keyPath(),
        access.hostKey(),
        access.remotePath());
  }

  /** The sources by name. */
  public Page<SftpSource> list(Person person, PageRequest request) {
    Rights.demandImports(person);
    return storage.read(stores -> stores.sources().page(request));
  }

  /** The source of an id. */
  public SftpSource get(Person person, SourceId id) {
    Rights.demandImports(person);
    return storage.read(stores -> Shelf.source(stores, id));
  }

  /** Makes a source other than it was. */
  public SftpSource change(Person person, SourceId id, SourceChange change, Expected expected) {
    Rights.demandImports(person);
    Instant now = watch.now();
    Optional<Sealed> sealed = seals.sealed(change.given());
    return storage.write(
        stores -> {
          SftpSource before = Shelf.source(stores, id);
          expected.check(before.stamp(), "source " + id);
          SftpSource after = change.of(before, sealed, now);
          stores.sources().replace(after);
          return after;
        });
  }

  /** Removes a source; refused while a project uses it. */
  public void delete(Person person, SourceId id, Expected expected) {
    Rights.demandImports(person);
    storage.write(
        stores -> {
          expected.check(Shelf.source(stores, id).stamp(), "source " + id);
          stores
              .projects()
              .anyUsing(id)
              .ifPresent(
                  project -> {
                    throw Shelf.conflict(
                        "the project '" + project.name() + "' uses the source " + id);
                  });
          stores.sources().remove(id);
          return id;
        });
  }

  /**
   * Finds out whether a source can be used; if so, the key of its server is pinned from then on.
   */
  public Tested test(Person person, SourceId id) {
    SftpSource source = get(person, id);
    HostKeys keys = new HostKeys(storage, tools.sources());
    try {
      SftpAccess access = keys.with(source.opened(source.password().map(tools.safe()::open)));
      int count;
      try (FileSource files = tools.sources().sftp(access)) {
        count = files.files().size();
      }
      keys.pin(id, access, watch.now());
      return new Tested(true, "there are " + count + " files", OptionalLong.of(count));
    } catch (LoadFailure | Refusal e) {
      return new Tested(false, e.getMessage(), OptionalLong.empty());
    } catch (IOException e) {
      return new Tested(false, "the server went away", OptionalLong.empty());
    }
  }
}
