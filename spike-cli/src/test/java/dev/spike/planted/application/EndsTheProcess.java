package dev.spike.planted.application;

/** Takes its host with it. */
public final class EndsTheProcess {

  public static void main(String[] args) {
    System.exit(args.length);
  }

  void halt() {
    Runtime.getRuntime().halt(1);
  }
}
