package dev.spike.planted.domain.value;

/** A value that changes. */
public final class Forgetful {

  private int draws;

  /** Counts how often it was asked. */
  public int draw() {
    return draws++;
  }
}
