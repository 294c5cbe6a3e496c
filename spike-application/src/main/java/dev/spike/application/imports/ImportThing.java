package dev.spike.application.imports;

import dev.spike.domain.Texts;
import java.util.Objects;

/** A thing of imports, as documents know it: by its kind and its name. */
public record ImportThing(ImportKind kind, String name) {

  public ImportThing {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
  }

  /** How it is called in a sentence. */
  @Override
  public String toString() {
    return kind + " " + Texts.shown(name);
  }
}
