package dev.spike.domain.access;

import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import java.util.Arrays;

/** What a person may do in general. */
public enum Role {
  /** Everything. */
  ADMIN("Admin"),
  /** Creates, and does everything with what they own. */
  EDITOR("Editor"),
  /** Reads what they own. */
  VIEWER("Viewer");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** Reads a label. */
  public static Role parse(String label) {
    return Arrays.stream(values())
        .filter(role -> role.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.INVALID,
                    "a role is Admin, Editor or Viewer, not " + Texts.shown(label)));
  }

  /** The name of this role in the outside world. */
  @Override
  public String toString() {
    return label;
  }
}
