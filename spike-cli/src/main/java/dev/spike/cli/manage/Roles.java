package dev.spike.cli.manage;

import dev.spike.domain.access.Role;

/** Reads what somebody may do. */
final class Roles extends Labels<Role> {

  Roles() {
    super(Role.values(), Role::parse);
  }
}
