package dev.spike.planted.domain;

import java.io.IOException;

/** Every way to the streams of the process. */
public final class Prints {

  void out() {
    System.out.println();
  }

  void err() {
    System.err.println();
  }

  int in() throws IOException {
    return System.in.read();
  }

  boolean console() {
    return System.console() == null;
  }

  void trace(Exception exception) {
    exception.printStackTrace();
  }
}
