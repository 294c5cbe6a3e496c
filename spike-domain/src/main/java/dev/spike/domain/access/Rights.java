package dev.spike.domain.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.UserId;
import dev.spike.domain.collection.CollectionType;
import java.util.Optional;

/** The rules of access, all of them, for people and for keys. */
public final class Rights {

  private Rights() {}

  /** Whether a person may do this to a thing of that owner. */
  public static boolean allow(Person person, Act act, UserId owner) {
    boolean own = person.id().equals(owner);
    return switch (person.role()) {
      case ADMIN -> true;
      case EDITOR -> own;
      case VIEWER -> own && act == Act.READ;
    };
  }

  /** Refuses a person who may not do this to {@code thing}, which is of that owner. */
  public static void demand(Person person, Act act, UserId owner, String thing) {
    if (!allow(person, act, owner)) {
      boolean own = person.id().equals(owner);
      throw forbidden(
          own
              ? Texts.sentence(
                  "a %s may only read; to %s %s is for Editors and Admins",
                  person.role(), act, thing)
              : thing + " belongs to somebody else");
    }
  }

  /** Refuses a person who may not make {@code thing}, which would be their own. */
  public static void demandCreation(Person person, String thing) {
    demand(person, Act.CREATE, person.id(), thing);
  }

  /** Refuses whoever is no Admin. */
  public static void demandAdmin(Person person, String deed) {
    if (person.role() != Role.ADMIN) {
      throw forbidden(deed + " is for Admins only");
    }
  }

  /** Whether a person may have to do with imports; those who may share them all. */
  public static boolean allowImports(Person person) {
    return person.role() != Role.VIEWER;
  }

  /** Refuses whoever may not have to do with imports. */
  public static void demandImports(Person person) {
    if (!allowImports(person)) {
      throw forbidden("imports are for Editors and Admins");
    }
  }

  /** Whose things a person finds in lists; empty for the things of all. */
  public static Optional<UserId> ownerSeenBy(Person person) {
    return person.role() == Role.ADMIN ? Optional.empty() : Optional.of(person.id());
  }

  /** The refusal of a key that nobody has, or that is revoked or expired: one for all three. */
  public static Refusal unknownKey() {
    return new Refusal(
        Refusal.Kind.UNKNOWN_CALLER, "this needs an API key that is neither revoked nor expired");
  }

  /** The refusal of a key beyond its reach, whether there is such a collection or not. */
  public static Refusal outOfReach(CollectionType type) {
    return forbidden("this API key does not reach the " + type + " data of such a collection");
  }

  /** The refusal of a key for what it was not made for. */
  public static Refusal outOfScope(Scope scope) {
    return forbidden("this API key lacks the scope " + scope);
  }

  private static Refusal forbidden(String detail) {
    return new Refusal(Refusal.Kind.FORBIDDEN, detail);
  }
}
