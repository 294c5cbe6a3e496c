package dev.spike.http.place;

/** A place that failed, for no fault of whoever asked. */
public final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1;

  Broken(String sentence) {
    super(sentence);
  }
}
