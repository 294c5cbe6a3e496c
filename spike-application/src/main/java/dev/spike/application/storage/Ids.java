package dev.spike.application.storage;

/** The numbers by which new things will be known. */
@FunctionalInterface
public interface Ids {

  /** A number that nothing was ever known by, larger than those given before on this node. */
  long next();
}
