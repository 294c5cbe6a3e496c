package dev.spike.cli.manage;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import dev.spike.domain.access.Role;

/** Reads what somebody may do. */
final class Roles extends Labels<Role> {

  Roles() {
    super(Words.shown("a role", Role.values()));
  }
}
