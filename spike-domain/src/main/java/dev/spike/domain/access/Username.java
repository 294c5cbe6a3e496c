package dev.spike.domain.access;

import dev.spike.domain.Faults;
import dev.spike.domain.Names;

/** The name under which a user is shown to others. */
public record Username(String text) {

  public Username {
    Faults faults = new Faults();
    Names.check(faults, "a user", text);
    faults.refuseIfAny();
  }

  /** The name of a user who gave none. */
  public static Username from(Email email) {
    return new Username(email.localPart());
  }

  @Override
  public String toString() {
    return text;
  }
}
