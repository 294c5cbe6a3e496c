package dev.spike.http.json;

/** What a client sent cannot even be read. */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** One sentence says what is wrong. */
  public Malformed(String detail) {
    super(detail, null, false, false);
  }
}
