package dev.spike.application.storage;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.domain.access.Email;
import dev.spike.domain.collection.CollectionName;

/** The refusals of what must be unique and is not, the same from every storage. */
public final class Taken {

  private Taken() {}

  /** The refusal of a collection whose name another one has. */
  public static Refusal name(CollectionName name) {
    return conflict(
        Texts.sentence("there is a collection named %s already", Texts.shown(name.text())));
  }

  /** The refusal of a user whose address another one has. */
  public static Refusal email(Email email) {
    return conflict(Texts.sentence("there is a user with the e-mail address %s already", email));
  }

  /** The refusal of a connection, source, project or schedule whose name another one has. */
  public static Refusal name(String thing, String name) {
    return conflict(Texts.sentence("there is a %s named %s already", thing, Texts.shown(name)));
  }

  private static Refusal conflict(String detail) {
    return new Refusal(Refusal.Kind.CONFLICT, detail);
  }
}
