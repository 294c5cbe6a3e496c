package dev.spike.application.access;

/** What somebody typed who wants to sign in; it never prints itself. */
public record Attempt(String email, String password) {

  @Override
  public String toString() {
    return "Attempt[hidden]";
  }
}
