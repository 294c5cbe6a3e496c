package dev.spike.imports.postgresql;

import dev.spike.application.imports.LoadFailure;
import dev.spike.domain.Texts;

/** A line of a file, for sentences that name it. */
record Place(String file, long line) {

  String say(String what) {
    return "%s, line %d: %s".formatted(Texts.shown(file), line, what);
  }

  LoadFailure failure(String what) {
    return new LoadFailure(LoadFailure.Kind.FILE, say(what));
  }

  Place after(long lines) {
    return new Place(file, line + lines);
  }
}
