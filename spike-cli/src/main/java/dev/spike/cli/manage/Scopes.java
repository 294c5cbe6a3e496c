package dev.spike.cli.manage;

import dev.spike.domain.access.Scope;

/** Reads what a key is good for. */
final class Scopes extends Labels<Scope> {

  Scopes() {
    super(Scope.values(), Scope::parse);
  }
}
