package dev.spike.junit.server;

import dev.spike.http.SpikeHttp;
import java.util.Objects;

/** The library that servers are made of, and that those who want none need not have. */
final class Library {

  private Library() {}

  /** Refuses to go on where it is not on the path, and says what to do about it. */
  static void demand() {
    try {
      Objects.requireNonNull(SpikeHttp.class);
    } catch (LinkageError absent) {
      throw new IllegalStateException(
          "a SpikeServer needs the library dev.spike:spike-http-javalin beside spike-junit, in the"
              + " same version: add it to the dependencies with the scope 'test'; where tests are a"
              + " module, it also requires dev.spike.http",
          absent);
    }
  }
}
