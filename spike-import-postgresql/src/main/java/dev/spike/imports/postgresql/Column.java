package dev.spike.imports.postgresql;

import dev.spike.domain.Texts;
import dev.spike.domain.imports.Identifier;

/** A column of a file: what its header says, and what it is called in the table. */
record Column(String header, Identifier name) {

  /** As it stands in a sentence about the file. */
  String shown() {
    return "column " + Texts.shown(header);
  }
}
