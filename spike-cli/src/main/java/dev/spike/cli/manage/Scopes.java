package dev.spike.cli.manage;

import dev.spike.cli.console.Labels;
import dev.spike.domain.access.Scope;

/** Reads what a key is good for. */
final class Scopes extends Labels<Scope> {

  Scopes() {
    super("a scope", Scope.values(), Scope::toString);
  }
}
