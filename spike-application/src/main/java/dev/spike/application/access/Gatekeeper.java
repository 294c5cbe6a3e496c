package dev.spike.application.access;

import dev.spike.application.Permitted;
import dev.spike.application.Watch;
import dev.spike.application.storage.Page;
import dev.spike.application.storage.PageRequest;
import dev.spike.application.storage.Storage;
import dev.spike.application.storage.Stores;
import dev.spike.domain.Refusal;
import dev.spike.domain.UserId;
import dev.spike.domain.access.Email;
import dev.spike.domain.access.Pass;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.PasswordHash;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.User;
import dev.spike.domain.access.Username;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets people in. */
public final class Gatekeeper {

  private final Storage storage;
  private final PasswordHasher hasher;
  private final Watch watch;
  private final Secrets secrets;
  private final Failures failures;

  /** A gatekeeper for the users in a storage. */
  public Gatekeeper(
      Storage storage, PasswordHasher hasher, InstantSource clock, RandomGenerator random) {
    this.storage = storage;
    this.hasher = hasher;
    this.watch = new Watch(clock);
    this.secrets = new Secrets(random);
    this.failures = new Failures();
  }

  /** Admits the first Admin, if there is no user yet; makes a password if none is given. */
  public Optional<Admitted> admitFirst(Email email, Optional<Password> chosen) {
    PageRequest one = new PageRequest(1, 0);
    if (storage.read(stores -> stores.users().page(one)).total() > 0) {
      return Optional.empty();
    }
    Optional<Password> made =
        chosen.isPresent() ? Optional.empty() : Optional.of(secrets.password());
    PasswordHash hash = hasher.hash(chosen.or(() -> made).orElseThrow());
    Instant now = watch.now();
    return storage.write(
        stores -> {
          if (stores.users().page(one).total() > 0) {
            return Optional.empty();
          }
          UserId id = new UserId(stores.ids().next());
          User admin = User.admitted(id, email, Username.from(email), Role.ADMIN, hash, now);
          stores.users().add(admin);
          return Optional.of(new Admitted(admin, made));
        });
  }

  /** The Admin who was there first, on whose behalf things are done by whoever has the database. */
  public User firstAdmin() {
    return storage.read(
        stores -> {
          Page<User> page;
          long offset = 0;
          do {
            page = stores.users().page(new PageRequest(PageRequest.MOST, offset));
            Optional<User> admin =
                page.items().stream().filter(user -> user.role() == Role.ADMIN).findFirst();
            if (admin.isPresent()) {
              return admin.get();
            }
            offset += PageRequest.MOST;
          } while (offset < page.total());
          throw Permitted.missing("Admin");
        });
  }

  /** Lets somebody in who knows the password; the answer to all others is the same. */
  public User signIn(Attempt attempt) {
    Instant now = watch.now();
    Optional<Email> email = Email.read(attempt.email());
    if (email.isEmpty()) {
      hasher.pretend();
      throw unknown();
    }
    Optional<User> user = storage.read(stores -> stores.users().byEmail(email.get()));
    if (!failures.attempt(email.get(), now, () -> isRight(user, attempt.password()))) {
      throw unknown();
    }
    return storage.write(
        stores -> {
          User present =
              identified(stores.users().byId(user.orElseThrow().id()), user.get().tokenVersion());
          User after = present.signedIn(now);
          stores.users().replace(after);
          return after;
        });
  }

  private boolean isRight(Optional<User> user, String typed) {
    Optional<Password> password = Password.read(typed);
    if (user.isEmpty() || password.isEmpty()) {
      hasher.pretend();
      return false;
    }
    return hasher.matches(password.get(), user.get().password());
  }

  /** The user to whom a pass was handed out, if it is still good. */
  public User identify(Pass pass) {
    return storage.read(stores -> identified(stores, pass));
  }

  /** Takes a pass back, which is good for nothing from then on. */
  public void takeBack(Pass pass) {
    Instant now = watch.now();
    storage.write(
        stores -> {
          keep(stores, pass.givenBack(), now);
          return pass;
        });
  }

  /** Gives a user who knows their password another one; all other passes of theirs are void. */
  public User changePassword(Pass pass, Password current, Password chosen) {
    Instant now = watch.now();
    User before = identify(pass);
    boolean right =
        failures.attempt(before.email(), now, () -> hasher.matches(current, before.password()));
    if (!right) {
      throw Refusal.invalid("current_password", "this is not your current password");
    }
    PasswordHash hash = hasher.hash(chosen);
    return storage.write(
        stores -> {
          User present = identified(stores.users().byId(pass.user()), before.tokenVersion());
          User after = present.withPassword(hash, now);
          stores.users().replace(after);
          keep(stores, pass.standingFor(after.tokenVersion()), now);
          return after;
        });
  }

  private static void keep(Stores stores, Pass pass, Instant now) {
    stores.passes().removeExpired(now);
    stores.passes().keep(pass);
  }

  private static User identified(Stores stores, Pass shown) {
    Pass pass = stores.passes().byId(shown.id()).orElse(shown);
    int version = pass.version().orElseThrow(Gatekeeper::expired);
    return identified(stores.users().byId(pass.user()), version);
  }

  private static User identified(Optional<User> user, int tokenVersion) {
    return user.filter(known -> known.tokenVersion() == tokenVersion)
        .orElseThrow(Gatekeeper::expired);
  }

  private static Refusal expired() {
    return new Refusal(Refusal.Kind.UNKNOWN_CALLER, "your session is over; sign in again");
  }

  private static Refusal unknown() {
    return new Refusal(
        Refusal.Kind.UNKNOWN_CALLER, "there is no user with this e-mail address and password");
  }
}
