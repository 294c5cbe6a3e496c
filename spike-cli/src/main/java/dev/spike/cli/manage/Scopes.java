package dev.spike.cli.manage;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;
import dev.spike.domain.access.Scope;

/** Reads what a key is good for. */
final class Scopes extends Labels<Scope> {

  Scopes() {
    super(Words.shown("a scope", Scope.values()));
  }
}
