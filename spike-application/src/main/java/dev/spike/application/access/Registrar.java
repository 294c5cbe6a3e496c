package dev.spike.application.access;

import dev.spike.application.Expected;
import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.DataCollections;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;
import dev.spike.domain.access.Person;
import dev.spike.domain.access.Rights;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import dev.spike.domain.collection.DataCollection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Keeps the list of users, for Admins; anybody may look themself up. */
public final class Registrar {

  private static final PageRequest MANY = new PageRequest(PageRequest.MOST, 0);
  private static final String DEED = "managing users";

  private final Storage storage;
  private final PasswordHasher hasher;
  private final Watch watch;
  private final Secrets secrets;

  /** A registrar of the users in a storage. */
  public Registrar(
      Storage storage, PasswordHasher hasher, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.hasher = hasher;
    this.watch = new Watch(clock);
    this.secrets = new Secrets(random);
  }

  /** Admits somebody. */
  public Admitted admit(Person person, NewUser wanted) {
    Rights.demandAdmin(person, DEED);
    Optional<Password> made =
        wanted.password().isPresent() ? Optional.empty() : Optional.of(secrets.password());
    PasswordHash hash = hasher.hash(wanted.password().or(() -> made).orElseThrow());
    Username name = wanted.username().orElseGet(() -> Username.from(wanted.email()));
    Instant now = watch.now();
    return storage.write(
        stores -> {
          UserId id = new UserId(stores.ids().next());
          User user = User.admitted(id, wanted.email(), name, wanted.role(), hash, now);
          stores.users().add(user);
          return new Admitted(user, made);
        });
  }

  /** Who somebody is. */
  public User self(Person person) {
    return storage.read(stores -> user(stores, person.id()));
  }

  /** The user of an id. */
  public User get(Person person, UserId id) {
    Rights.demandAdmin(person, DEED);
    return storage.read(stores -> user(stores, id));
  }

  /** All users. */
  public Page<User> list(Person person, PageRequest request) {
    Rights.demandAdmin(person, DEED);
    return storage.read(stores -> stores.users().page(request));
  }

  /** Makes a user other than they were; there always remains an Admin. */
  public User change(Person person, UserId id, UserChange change, Expected expected) {
    Rights.demandAdmin(person, DEED);
    Instant now = watch.now();
    return storage.write(
        stores -> {
          User before = user(stores, id);
          expected.check(before.stamp(), "user " + id);
          User after = change.of(before, now);
          if (after.role() != Role.ADMIN) {
            requireAnotherAdmin(stores, before);
          }
          stores.users().replace(after);
          return after;
        });
  }

  /** Removes a user with their keys; their collections pass to the Admin who does it. */
  public void delete(Person person, UserId id, Expected expected) {
    Rights.demandAdmin(person, DEED);
    if (person.id().equals(id)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "nobody deletes themself; ask another Admin");
    }
    Instant now = watch.now();
    storage.write(
        stores -> {
          User user = user(stores, id);
          expected.check(user.stamp(), "user " + id);
          requireAnotherAdmin(stores, user);
          passOn(stores.collections(), id, person.id(), now);
          stores.users().remove(id);
          return id;
        });
  }

  /** Gives a user another password, which is made up and has to be shown to them. */
  public Password resetPassword(Person person, UserId id) {
    Rights.demandAdmin(person, DEED);
    Password made = secrets.password();
    PasswordHash hash = hasher.hash(made);
    Instant now = watch.now();
    storage.write(
        stores -> {
          stores.users().replace(user(stores, id).withPassword(hash, now));
          return id;
        });
    return made;
  }

  private static User user(Stores stores, UserId id) {
    return stores.users().byId(id).orElseThrow(() -> Permitted.missing("user " + id));
  }

  private static void requireAnotherAdmin(Stores stores, User user) {
    if (user.role() == Role.ADMIN && stores.users().countOf(Role.ADMIN) == 1) {
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          Texts.sentence(
              "user %s is the last Admin and can be neither deleted nor demoted", user.id()));
    }
  }

  private static void passOn(DataCollections all, UserId from, UserId to, Instant now) {
    List<DataCollection> theirs = all.page(Optional.of(from), MANY).items();
    while (!theirs.isEmpty()) {
      theirs.forEach(collection -> all.replace(collection.ownedBy(to, now)));
      theirs = all.page(Optional.of(from), MANY).items();
    }
  }
}
