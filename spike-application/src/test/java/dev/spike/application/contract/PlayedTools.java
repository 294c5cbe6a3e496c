package dev.spike.application.contract;

import dev.spike.application.imports.ImportTools;

/** Tools that reach no other machine. */
public final class PlayedTools {

  private PlayedTools() {}

  /** A server with one file, a database that can be used, and somebody who listens. */
  public static ImportTools inOrder() {
    return new ImportTools(
        new ReversingSafe(), new PlayedFiles(), new PlayedLoader(), new PlayedNotifier());
  }
}
