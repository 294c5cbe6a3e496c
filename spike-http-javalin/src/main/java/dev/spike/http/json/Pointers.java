package dev.spike.http.json;

/** Places within JSON (RFC 6901). */
final class Pointers {

  private Pointers() {}

  /** The name of a member as a part of a pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
