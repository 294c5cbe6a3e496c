package dev.spike.imports.postgresql;

import java.net.URI;
import java.util.Optional;

/**
 * What is sent to somebody outside.
 *
 * @param bearer what the sender proves with that he may; it is never shown
 */
record Letter(String method, URI uri, Optional<String> bearer, String json) {

  static Letter post(URI uri, String json) {
    return new Letter("POST", uri, Optional.empty(), json);
  }

  @Override
  public String toString() {
    return method + " " + uri;
  }
}
