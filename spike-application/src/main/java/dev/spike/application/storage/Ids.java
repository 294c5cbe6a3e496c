package dev.spike.application.storage;

/** The numbers by which new things will be known. */
@FunctionalInterface
public interface Ids {

  /** A number that nothing was ever known by; work that came to nothing gives its numbers back. */
  long next();
}
