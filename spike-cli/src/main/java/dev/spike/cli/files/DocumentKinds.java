package dev.spike.cli.files;

import dev.spike.cli.console.Labels;
import dev.spike.cli.console.Words;

/** Reads what kind of documents is meant. */
final class DocumentKinds extends Labels<DocumentKind> {

  DocumentKinds() {
    super(Words.of("a kind", DocumentKind.values()));
  }
}
