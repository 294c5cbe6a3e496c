package dev.spike.imports.postgresql;

/** A file cannot be loaded in the way that was tried; nothing is wrong with it yet. */
final class Unfit extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unfit() {
    super(null, null, false, false);
  }
}
