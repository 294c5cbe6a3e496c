package dev.spike.junit.server;

/** A program that polls a server of its own, and says only what that answers and leaves behind. */
final class Serving {

  private Serving() {}

  public static void main(String[] args) {
    try (SpikeServer server =
        SpikeServer.builder().collection("Router", "cpu: range 10..90").start()) {
      System.out.print(Polling.poll(server, "Router").statusCode());
    }
    String left = "slf4j.internal.verbosity";
    System.out.print(", " + left + "=" + System.getProperty(left));
  }
}
